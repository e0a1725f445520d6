/** Routes that change the folder. All of them need the key of the link, and one runs at a time. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Additions, createAdditions } from "./additions.ts";
import { createDecisions, type Decided, type Decisions } from "./decisions.ts";
import { guardKey } from "./guard.ts";
import { createTurns } from "./one-at-a-time.ts";
import type { PageEnv } from "./page.ts";

/** Bytes of one report. */
const largestReport = 32 * 1024 * 1024;
/** Bytes of one correction. */
const largestDecision = 64 * 1024;

export interface ChangesOptions {
  /** What the link carries and each request has to show. */
  readonly key: string;
  /** ISO date that corrections carry. */
  readonly today: () => string;
}

/** Without options everything is refused. */
export function changes(out: string, options: ChangesOptions | undefined): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.use(guardKey(options?.key));
  if (options === undefined) return app;
  const turn = createTurns();
  const additions: Additions = createAdditions(out);
  const decisions: Decisions = createDecisions(out, options.today);
  const limit = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (context) => context.json({ error: `larger than ${maxSize} bytes` }, 413) });
  const answer = (context: Context<PageEnv>, decided: Decided) =>
    context.json(decided, decided.outcome === "written" ? 200 : 409);

  app.post("/reports", limit(largestReport), async (context) => {
    const name = context.req.query("name") ?? "report.txt";
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    return context.json(await turn(() => additions.read(name, bytes)));
  });
  app.post("/reports/merge", async (context) => context.json(await turn(additions.merge)));
  app.post("/corrections", limit(largestDecision), async (context) => {
    const given: unknown = await context.req.json().catch(() => null);
    return answer(context, await turn(() => decisions.decide(given)));
  });
  app.post("/corrections/undo", async (context) => answer(context, await turn(decisions.undo)));
  app.post("/corrections/redo", async (context) => answer(context, await turn(decisions.redo)));
  app.get("/corrections", async (context) => context.json(await turn(decisions.file)));
  app.get("/proposals", async (context) => context.json(await turn(decisions.proposals)));
  return app;
}
