/** One screen that says what a graph holds: reports, nodes and edges by type, what is shared most tellingly. */
import type { Artifact } from "../artifact.ts";
import { sharedNodes } from "../shared.ts";

/** `top`: how many shared nodes are named. */
export function summaryOf(artifact: Artifact, top = 8): string {
  const { reports, nodes, edges } = artifact;
  const shared = sharedNodes(artifact).filter(({ type }) => type !== "Slogan");
  const lines = [
    `reports  ${reports.length}`,
    `nodes    ${nodes.length}  ${countsOf(nodes)}`,
    `edges    ${edges.length}  ${countsOf(edges)}`,
    `shared   ${shared.length} programs and organizations by two subjects or more${shared.length > 0 ? ":" : ""}`,
    ...shared
      .slice(0, top)
      .map(
        ({ name, subjects }) => `  ${name} (${subjects.length}: ${subjects.map((subject) => subject.name).join(", ")})`,
      ),
  ];
  return lines.join("\n");
}

function countsOf(records: readonly { readonly type: string }[]): string {
  const counts = new Map<string, number>();
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([type, count]) => `${type} ${count}`)
    .join(", ");
}
