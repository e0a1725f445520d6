/** The server's routes: the page, what can be read, what can be asked, what can be changed. Nothing else is reachable. */
import { Hono } from "hono";
import { ArtifactError } from "../../graph/artifact-file.ts";
import { CorrectionsError } from "../../graph/corrections/index.ts";
import { packageFile } from "../../src/package-root.ts";
import { type ChangesOptions, changes } from "./changes.ts";
import { exportRoutes } from "./export-routes.ts";
import { freshNonce, guardHost, protect } from "./guard.ts";
import { type PageEnv, servePage } from "./page.ts";
import { questionRoutes } from "./question-routes.ts";
import type { Questions } from "./questions.ts";
import { readable } from "./readable.ts";
import { openWorkspace } from "./workspace.ts";

export interface AppOptions {
  /** Folder that holds `graph.json` and `texts/`. */
  readonly out: string;
  /** Folder of the built page; the package's own by default. */
  readonly page?: string;
  /** Who may change the folder; without it the server is read-only. */
  readonly changes?: ChangesOptions;
  /** Cypher; without it the console says that there is none. */
  readonly questions?: Questions;
}

/** @example serve(createApp({ out: "out" }), { port: 4178 }) */
export function createApp(options: AppOptions): Hono<PageEnv> {
  const { out, page = packageFile("dist", "viewer"), questions } = options;
  const workspace = openWorkspace(out);
  const app = new Hono<PageEnv>();
  app.use(async (context, next) => {
    const nonce = freshNonce();
    context.set("nonce", nonce);
    protect(context, nonce);
    await next();
  });
  app.use(guardHost());
  const api = new Hono<PageEnv>();
  api.onError((error, context) => {
    const known = error instanceof ArtifactError || error instanceof CorrectionsError;
    return context.json({ error: known ? error.message : `Unexpected: ${error.message}` }, known ? 404 : 500);
  });
  api.route("/", readable(workspace));
  api.route("/export", exportRoutes(workspace));
  api.route("/cypher", questionRoutes(workspace, questions));
  api.route("/change", changes(out, options.changes));
  api.all("*", (context) => context.json({ error: "Not found" }, 404));
  app.route("/api", api);
  app.route("/", servePage(page));
  return app;
}
