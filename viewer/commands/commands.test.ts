import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../../src/package-root.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-commands-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", packageFile("bin", "main.ts"), ...args], { cwd: packageFile() });

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.on("exit", resolve));

/** What it prints until `wanted` is among it. */
const printed = (child: ChildProcess, wanted: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (piece: Buffer) => {
      text += piece.toString("utf8");
      if (wanted.test(text)) resolve(text);
    });
    child.on("exit", (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });

describe("start and explore", () => {
  it("builds the shipped reports, serves them, and stops when asked", async () => {
    const child = run("start", "-o", join(folder, "out"), "--port", "0", "--no-open");
    let remarks = "";
    child.stderr?.on("data", (piece: Buffer) => {
      remarks += piece.toString("utf8");
    });
    const text = await printed(child, /http:\S+\n/u);
    const address = new URL(text.trim());
    expect(address.hostname).toBe("127.0.0.1");
    expect(address.hash).toMatch(/^#key=[\w-]{20,}$/u);
    const graph = await (await fetch(`${address.origin}/api/graph`)).json();
    expect(graph).toMatchObject({ format: "xianzhi-graph", reports: { length: 5 } });
    expect(remarks).toMatch(/reports {2}5/u);
    child.kill("SIGTERM");
    expect(await ended(child)).toBe(0);
  });

  it("says what is missing, with the exit code of wrong usage", async () => {
    const child = run("explore", join(folder, "nothing"));
    let remarks = "";
    child.stderr?.on("data", (piece: Buffer) => {
      remarks += piece.toString("utf8");
    });
    expect(await ended(child)).toBe(2);
    expect(remarks).toContain("graph.json");
  });
});
