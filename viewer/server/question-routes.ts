/** Routes of the Cypher console: the cookbook, which engine answers, and one question at a time, called off when its page goes away. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { chapters } from "../../graph/cypher/cookbook/index.ts";
import type { PageEnv } from "./page.ts";
import type { Questions } from "./questions.ts";
import type { Workspace } from "./workspace.ts";

const questionSchema = z.object({
  query: z.string().min(1).max(20_000),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}),
});

/** Bytes of a question with its parameters. */
const largestQuestion = 256 * 1024;
const tooLarge = (context: Context) => context.json({ error: `larger than ${largestQuestion} bytes` }, 413);

export function questionRoutes(workspace: Workspace, questions: Questions | undefined): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/cookbook", (context) => context.json(chapters));
  app.get("/engine", (context) => context.json(questions?.engine ?? null));
  app.post("/", bodyLimit({ maxSize: largestQuestion, onError: tooLarge }), async (context) => {
    if (questions === undefined) return context.json({ error: "This server answers no Cypher." }, 501);
    const asked = questionSchema.safeParse(await context.req.json().catch(() => null));
    if (!asked.success) return context.json({ error: "A question is {query, parameters}." }, 400);
    const { tag } = await workspace.snapshot();
    const { query, parameters } = asked.data;
    return context.json(await questions.ask(query, parameters, tag, context.req.raw.signal));
  });
  return app;
}
