/** A served explorer for browser tests: the page built from the present sources, a graph of annotated reports, a free port. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { buildFolder } from "../../graph/build.ts";
import { shippedAliasTable } from "../../graph/identity/index.ts";
import { goldExtractor, goldSources } from "../../graph/testing/gold-facts.ts";
import { packageFile } from "../../src/package-root.ts";
import { createApp, createQuestions, embeddedTarget, serve } from "../server/index.ts";
import { launchBrowser } from "./browser.ts";

export interface Explored {
  readonly url: string;
  readonly out: string;
  readonly browser: Browser;
  /** A page of its own context that has drawn; what it logs as an error is in `errors`. */
  readonly open: (query?: string, options?: BrowserContextOptions) => Promise<Opened>;
  /** Closes the pages that were opened. */
  readonly tidy: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Opened {
  readonly page: Page;
  readonly errors: readonly string[];
}

export interface ExploredOptions {
  /** Fills the OUT folder; the annotated seeds by default. */
  readonly fill?: (out: string) => Promise<unknown>;
  readonly key?: string;
}

const fillWithSeeds = (out: string): Promise<unknown> =>
  buildFolder(goldSources(), out, { extractor: goldExtractor, aliases: shippedAliasTable() });

/** Builds the page into `outDir`, as it ships: a test runner's own environment would give React's slow development build. */
async function buildPage(outDir: string): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await build({
      root: packageFile("viewer"),
      configFile: packageFile("viewer", "vite.config.ts"),
      logLevel: "error",
      build: { outDir, emptyOutDir: true },
    });
  } finally {
    process.env.NODE_ENV = before;
  }
}

export async function explore({ fill = fillWithSeeds, key = "test-key" }: ExploredOptions = {}): Promise<Explored> {
  const folder = await mkdtemp(join(tmpdir(), "xianzhi-explorer-"));
  const out = join(folder, "out");
  const page = join(folder, "page");
  const [browser] = await Promise.all([launchBrowser(), buildPage(page), fill(out)]);
  const questions = createQuestions(embeddedTarget(out));
  const server = await serve(createApp({ out, page, changes: { key, today: () => "2026-01-31" }, questions }), {
    port: 0,
  });
  return {
    url: server.url,
    out,
    browser,
    open: async (query = "", options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: "zh-CN",
        reducedMotion: "reduce",
        ...options,
      });
      const opened = await context.newPage();
      const errors: string[] = [];
      opened.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      opened.on("pageerror", (error) => errors.push(error.message));
      await opened.goto(`${server.url}/${query}`);
      return { page: opened, errors };
    },
    tidy: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      await server.close();
      await questions.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the drawing is there. */
export const drawn = (page: Page): Promise<unknown> => page.waitForSelector('[data-ready="true"]', { timeout: 60_000 });
