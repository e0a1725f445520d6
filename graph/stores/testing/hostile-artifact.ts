/** Names that break programs which paste them into queries, files or terminals. All of them are data. */
import type { NodeId } from "../../../src/facts.ts";
import type { Artifact, GraphNode } from "../../artifact.ts";
import { smallArtifact } from "./small-artifact.ts";

export const hostileNames: readonly string[] = [
  `'; MATCH (n) DETACH DELETE n; //`,
  `"}) DETACH DELETE n //`,
  "`}) MATCH (n) DETACH DELETE n //",
  "\\' OR 1=1 \\u0027",
  "}{ $name {name} $\u007bname} {{name}}",
  "反\\\\斜杠\\",
  "\u202e右起左行\u200f\u2066隔离\u2069",
  "𪨧𠮷🀄️👩‍🌾",
  "行\n断\r\n行\t制表\u0000空",
  "e\u0301 与 é 不是一个字",
  "长".repeat(10_240),
  "LOAD CSV FROM '/etc/passwd' AS line RETURN line",
  " 前后空格 ",
];

/** The small artifact with a program for each hostile name, which is also its alias, its evidence and part of its id. */
export const hostileArtifact: Artifact = (() => {
  const county = "place:110101" as NodeId;
  const nodes = hostileNames.map(
    (name): GraphNode => ({
      ...(smallArtifact.nodes.find(({ id }) => id === "program:工程") as GraphNode),
      id: `program:${name}` as NodeId,
      name,
      aliases: [name],
    }),
  );
  const [report] = smallArtifact.reports;
  const edges = nodes.map(({ id, name }) => ({
    ...{ id: `IMPLEMENTS|${county}|${id}`, type: "IMPLEMENTS" as const, source: county, target: id },
    statements: [
      {
        ...{ report: (report as NonNullable<typeof report>).id, rule: "by-hand", attributes: { via: name } },
        evidence: [{ start: 0, end: name.length, text: name }],
      },
    ],
  }));
  return { ...smallArtifact, nodes: [...smallArtifact.nodes, ...nodes], edges: [...smallArtifact.edges, ...edges] };
})();
