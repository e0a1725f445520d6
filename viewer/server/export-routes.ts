/** Files of other people's tools from what is on the screen: the page names the nodes and edges, the graph room writes the file. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { Artifact } from "../../graph/artifact.ts";
import { exporters } from "../../graph/exports/index.ts";
import type { PageEnv } from "./page.ts";
import type { Workspace } from "./workspace.ts";

/** Formats that are one file. */
const contentTypes = {
  gexf: "application/xml",
  graphml: "application/xml",
  "json-ld": "application/ld+json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "application/octet-stream",
} as const;
type Format = keyof typeof contentTypes;
const isFormat = (name: string): name is Format => name in contentTypes;

const shownSchema = z.object({ nodes: z.array(z.string()), edges: z.array(z.string()) });

export function exportRoutes(workspace: Workspace): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.post("/:format", bodyLimit({ maxSize: 32 * 1024 * 1024 }), async (context) => {
    const format = context.req.param("format");
    if (!isFormat(format)) return context.json({ error: `no such format: ${format}` }, 404);
    const shown = shownSchema.safeParse(await context.req.json().catch(() => null));
    if (!shown.success) return context.json({ error: "An export is {nodes, edges}." }, 400);
    const { artifact } = await workspace.snapshot();
    const [file] = await exporters[format](partOf(artifact, shown.data));
    if (file === undefined) return context.json({ error: "The export is empty." }, 500);
    context.header("Content-Type", contentTypes[format]);
    context.header("Content-Disposition", `attachment; filename="${file.name}"`);
    return context.body(typeof file.content === "string" ? file.content : new Uint8Array(file.content));
  });
  return app;
}

function partOf(artifact: Artifact, shown: z.infer<typeof shownSchema>): Artifact {
  const nodes = new Set(shown.nodes);
  const edges = new Set(shown.edges);
  return {
    ...artifact,
    nodes: artifact.nodes.filter(({ id }) => nodes.has(id)),
    edges: artifact.edges.filter(({ id, source, target }) => edges.has(id) && nodes.has(source) && nodes.has(target)),
    reports: artifact.reports.map((report) =>
      report.subject !== null && !nodes.has(report.subject) ? { ...report, subject: null } : report,
    ),
  };
}
