/**
 * Facts sketched in a few words, for tests of the graph: `Program 三会一课 = 别名`, `Place 芦阳镇 township 620423101`,
 * `IMPLEMENTS 三会一课`, `FUNDS 运转经费 55000`, `DISPATCHES 驻村工作队 14`. The subject is the source of every edge.
 */
import { createHash } from "node:crypto";
import { type Facts, factsSchema, nodeTypes, type PlaceLevel, relationTypes } from "../../src/facts.ts";

export interface SketchedSubject {
  readonly id: string;
  readonly name: string;
  readonly level: PlaceLevel;
  readonly code?: string;
  readonly anonymous?: boolean;
}

/** `mark` tells reports with the same lines apart; `publishedOn` is an ISO date. */
export function sketchFacts(
  subject: SketchedSubject,
  lines: readonly string[],
  mark = "",
  publishedOn: string | null = null,
): Facts {
  const text = [subject.name, ...lines].join("\n");
  const span = (wording: string) => {
    const start = text.indexOf(wording);
    return { start, end: start + wording.length, text: wording };
  };
  const { id, name, ...attributes } = subject;
  const nodes: object[] = [{ id, type: "Place", name, aliases: [], attributes, mentions: [span(name)] }];
  const edges: object[] = [];
  const local = new Map<string, string>();
  for (const line of lines) {
    const [kind = "", wording = "", ...rest] = line.split(" ");
    if ((nodeTypes as readonly string[]).includes(kind)) {
      const nodeId = `${kind.toLowerCase()}:${wording}`;
      local.set(wording, nodeId);
      const [level, code] = kind === "Place" ? rest : [];
      nodes.push({
        id: code ? `place:${code}` : nodeId,
        type: kind,
        name: wording,
        aliases: rest[0] === "=" ? rest.slice(1) : [],
        attributes: { ...(level ? { level } : {}), ...(code ? { code } : {}) },
        mentions: [span(wording)],
      });
    } else if ((relationTypes as readonly string[]).includes(kind)) {
      const figure = rest[0] === undefined ? {} : { [kind === "FUNDS" ? "amount" : "count"]: Number(rest[0]) };
      const target = local.get(wording);
      edges.push({ type: kind, source: id, target, attributes: figure, rule: "sketch", evidence: [span(line)] });
    } else throw new Error(`not a line of a sketch: ${line}`);
  }
  const hash = createHash("sha256").update(`${mark}\n${text}`).digest("hex");
  return factsSchema.parse({
    report: {
      id: `report:${hash.slice(0, 12)}`,
      file: `${name}${mark}.txt`,
      title: null,
      publishedOn,
      publisher: null,
      url: null,
      subject: id,
      encoding: "utf-8",
    },
    nodes,
    edges,
    skipped: [],
  });
}
