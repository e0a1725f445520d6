/** Routes that only read: the graph, the reports' texts in both forms, sentences by their words, the divisions of a province. */
import { Hono } from "hono";
import { prefecturesOf } from "./divisions.ts";
import { createEvidenceSearch } from "./evidence-search.ts";
import type { PageEnv } from "./page.ts";
import { repairedText } from "./repaired.ts";
import type { Workspace } from "./workspace.ts";

/** UTF-16 units: beyond it the answer would keep everybody waiting. */
const longestRepaired = 4_000_000;

export function readable(workspace: Workspace): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  let searched: { readonly tag: string; readonly find: ReturnType<typeof createEvidenceSearch> } | undefined;

  app.get("/graph", async (context) => {
    const { bytes, gzipped, tag } = await workspace.snapshot();
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    context.header("Vary", "Accept-Encoding");
    if (context.req.header("if-none-match") === tag) return context.body(null, 304);
    context.header("Content-Type", "application/json; charset=utf-8");
    if (!context.req.header("accept-encoding")?.includes("gzip")) return context.body(bytes);
    context.header("Content-Encoding", "gzip");
    return context.body(gzipped);
  });

  app.get("/reports/:hex{[0-9a-f]{12}}/text", async (context) => {
    const text = await workspace.text(context.req.param("hex"));
    if (text === undefined) return context.json({ error: "No text of this report." }, 404);
    context.header("Cache-Control", "no-cache");
    return context.text(text);
  });

  app.get("/reports/:hex{[0-9a-f]{12}}/repaired", async (context) => {
    const text = await workspace.text(context.req.param("hex"));
    if (text === undefined) return context.json({ error: "No text of this report." }, 404);
    if (text.length > longestRepaired) return context.json({ error: "The report is too long for this view." }, 413);
    context.header("Cache-Control", "no-cache");
    return context.json(repairedText(text));
  });

  app.get("/divisions/:province{[0-9]{2}}", (context) => {
    const prefectures = prefecturesOf(context.req.param("province"));
    if (prefectures === undefined) return context.json({ error: "No such province." }, 404);
    context.header("Cache-Control", "public, max-age=86400");
    return context.json(prefectures);
  });

  app.get("/evidence", async (context) => {
    const limit = Math.min(200, Math.max(1, Number(context.req.query("limit")) || 20));
    const query = (context.req.query("q") ?? "").slice(0, 200);
    const snapshot = await workspace.snapshot();
    if (searched?.tag !== snapshot.tag) {
      searched = { tag: snapshot.tag, find: createEvidenceSearch(snapshot.artifact, keptTexts(workspace)) };
    }
    return context.json((await searched.find)(query, limit));
  });
  return app;
}

/** Texts while an index is made: edges name the same report again and again. */
function keptTexts(workspace: Workspace): (hex: string) => Promise<string | undefined> {
  const known = new Map<string, Promise<string | undefined>>();
  return (hex) => {
    const text = known.get(hex) ?? workspace.text(hex);
    known.set(hex, text);
    return text;
  };
}
