/**
 * Artifacts made of chance, always the same for the same seed: for differential tests, crash tests and benchmarks.
 *
 * Shaped like the real thing: few counties and reports, many programs, popular programs that nearly every county has
 * (the square of a uniform draw favours low indexes), several statements on one edge.
 */
import type { EdgeAttributes, NodeId, Report, Span } from "../../../src/facts.ts";
import type { Artifact, EdgeType, GraphEdge, GraphNode, Mention, Statement } from "../../artifact.ts";

export interface ArtifactShape {
  readonly seed: number;
  readonly places: number;
  readonly organizations: number;
  readonly programs: number;
  readonly slogans: number;
  readonly reports: number;
  /** Statements of IMPLEMENTS, FUNDS, DISPATCHES and PROMOTES together. */
  readonly statements: number;
  /** Pairs of report and node, about: repeated draws add a mention to a pair. */
  readonly mentions: number;
}

/** Numbers in [0, 1), reproducible (T. Ettinger's mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An artifact of the given shape. Every place but the first is part of an earlier one. */
export function randomArtifact(shape: ArtifactShape): Artifact {
  const random = seededRandom(shape.seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const popular = (n: number) => Math.floor(random() ** 2 * n);
  const nodes = {
    Place: list(shape.places, (i) => node("Place", `place:${100000 + i}`, `甲${i}县`, placeAttributes(i))),
    Organization: list(shape.organizations, (i) => node("Organization", `organization:队${i}`, `队${i}`, {})),
    Program: list(shape.programs, (i) => node("Program", `program:工程${i}`, `工程${i}`, { form: "project" })),
    Slogan: list(shape.slogans, (i) => node("Slogan", `slogan:口号${i}`, `口号${i}`, {})),
  };
  const reports = list(shape.reports, (i): Report => {
    const year = 2019 + upTo(5);
    return {
      id: `report:${i.toString(16).padStart(12, "0")}` as Report["id"],
      file: `${i}.txt`,
      title: `报告${i}`,
      publishedOn: `${year}-0${1 + upTo(9)}-1${upTo(10)}`,
      publisher: null,
      url: null,
      subject: nodes.Place[i % shape.places]?.id ?? null,
      encoding: "utf-8",
    };
  });
  const reportAt = (i: number) => (reports[i] as Report).id;
  const span = (text: string): Span => {
    const start = upTo(3000);
    return { start, end: start + text.length, text };
  };
  const one = (among: readonly GraphNode[], index: number) => among[index] as GraphNode;

  const statements = new Map<string, { edge: Omit<GraphEdge, "statements">; held: Statement[] }>();
  const state = (type: EdgeType, source: NodeId, target: NodeId, attributes: EdgeAttributes, text: string) => {
    const id = `${type}|${source}|${target}`;
    const known = statements.get(id) ?? { edge: { id, type, source, target }, held: [] };
    known.held.push({ report: reportAt(upTo(reports.length)), rule: "chance", attributes, evidence: [span(text)] });
    statements.set(id, known);
  };
  for (let i = 0; i < shape.statements; i++) {
    const place = one(nodes.Place, upTo(shape.places)).id;
    const program = one(nodes.Program, popular(shape.programs)).id;
    const team = one(nodes.Organization, popular(shape.organizations)).id;
    const status = random() < 0.1 ? ({ status: "planned" } as const) : {};
    const kind = random();
    if (kind < 0.55) state("IMPLEMENTS", place, program, status, `推进第${i}项工作`);
    else if (kind < 0.75) {
      const amount = 1000 * (1 + upTo(5000));
      state(
        "FUNDS",
        place,
        kind < 0.7 ? program : team,
        { amount, amountText: `${amount / 1e4}万元`, ...status },
        `投入${amount}元`,
      );
    } else if (kind < 0.9) {
      const count = 1 + upTo(300);
      state("DISPATCHES", place, team, { count, unit: "名", destination: "各村" }, `选派${count}名`);
    } else state("PROMOTES", place, one(nodes.Slogan, popular(shape.slogans)).id, {}, `喊出第${i}句`);
  }
  for (let i = 1; i < shape.places; i++) {
    const [source, target] = [one(nodes.Place, i).id, one(nodes.Place, Math.floor(i / 8)).id];
    statements.set(`PART_OF|${source}|${target}`, {
      edge: { id: `PART_OF|${source}|${target}`, type: "PART_OF", source, target },
      held: [{ report: reportAt(0), rule: "gazetteer", attributes: {}, evidence: [] }],
    });
  }

  const all = [...nodes.Place, ...nodes.Organization, ...nodes.Program, ...nodes.Slogan];
  const mentions = new Map<string, Mention[]>(all.map(({ id }) => [id, []]));
  for (let i = 0; i < shape.mentions; i++) {
    const mentioned = one(all, upTo(all.length));
    mentions.get(mentioned.id)?.push({ report: reportAt(upTo(reports.length)), ...span(mentioned.name) });
  }
  return {
    format: "xianzhi-graph",
    version: 1,
    extractor: "chance",
    reports,
    nodes: all.map((each) => ({ ...each, mentions: mentions.get(each.id) as Mention[] })).sort(byId),
    edges: [...statements.values()].map(({ edge, held }) => ({ ...edge, statements: held })).sort(byId),
  };
}

/** Every place lies in the one of an eighth of its number, so the first is the province and the last are villages. */
const placeAttributes = (index: number): GraphNode["attributes"] => ({
  code: String(100000 + index),
  level:
    (["province", "prefecture", "county", "township"] as const)[Math.ceil(Math.log(index + 1) / Math.log(8))] ??
    "village",
});

/** An artifact of about so many nodes and relationships, reports and MENTIONS included, in the proportions of real reports. */
export function artifactOfSize(nodes: number, relationships: number, seed: number): Artifact {
  return randomArtifact({
    seed,
    places: Math.ceil(nodes * 0.03),
    organizations: Math.ceil(nodes * 0.12),
    programs: Math.ceil(nodes * 0.7),
    slogans: Math.ceil(nodes * 0.05),
    reports: Math.ceil(nodes * 0.1),
    statements: Math.ceil(relationships * 0.48),
    mentions: Math.ceil(relationships * 0.52),
  });
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

function list<Item>(length: number, make: (index: number) => Item): Item[] {
  return Array.from({ length }, (_, index) => make(index));
}

function node(type: GraphNode["type"], id: string, name: string, attributes: GraphNode["attributes"]): GraphNode {
  return { id: id as NodeId, type, name, aliases: [], attributes, pinyin: "", joined: [], x: 0, y: 0, mentions: [] };
}
