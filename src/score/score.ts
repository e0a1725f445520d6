/**
 * The metric: facts against gold annotations, micro-averaged over reports.
 *
 * Nodes count strictly (same bare name) and relaxed (near it); edges by type, both ends and the figure; figures alone by
 * type and amount or count. One prediction answers for one gold item.
 */
import type { FactEdge, FactNode, Facts } from "../facts.ts";
import { nodeTypes } from "../facts.ts";
import { assign, type Pair } from "./assignment.ts";
import type { Gold, GoldNode } from "./gold.ts";
import { bareName, isNear } from "./names.ts";

const edgeTypes = ["IMPLEMENTS", "FUNDS", "DISPATCHES", "PROMOTES"] as const;
const figured: ReadonlySet<string> = new Set(["FUNDS", "DISPATCHES"]);

/** Precision, recall and F1 (0 to 1) with what they come from. */
export interface Row {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

export interface Score {
  readonly reports: number;
  readonly rows: ReadonlyMap<string, Row>;
  /** What was missed and what was wrong, a line each. */
  readonly misses: readonly string[];
}

interface WantedEdge {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly alsoTargets: readonly string[];
  readonly amount?: number | null | undefined;
  readonly count?: number | null | undefined;
  readonly optional: boolean;
  readonly quote: string;
}

/** Rows in the order in which they are printed. */
export const rowOrder: readonly string[] = [
  "strict nodes",
  "relaxed nodes",
  ...nodeTypes.flatMap((type) => [`strict ${type}`, `relaxed ${type}`]),
  "edges",
  ...edgeTypes.map((type) => `edge ${type}`),
  "figure FUNDS",
  "figure DISPATCHES",
  "subject",
  "subject code",
  "date",
];

/** Scores facts by the stem of their file name against gold by its report name. */
export function score(golds: ReadonlyMap<string, Gold>, facts: ReadonlyMap<string, Facts>): Score {
  const sheet = new Map<string, { tp: number; fp: number; fn: number }>();
  const misses: string[] = [];
  const count = (row: string, key: "tp" | "fp" | "fn", n = 1) => {
    const tally = sheet.get(row) ?? { tp: 0, fp: 0, fn: 0 };
    tally[key] += n;
    sheet.set(row, tally);
  };
  for (const id of [...golds.keys()].sort()) {
    const gold = golds.get(id) as Gold;
    const found = facts.get(id);
    if (found === undefined) misses.push(`${id}: nothing extracted`);
    scoreReport(id, gold, found, count, misses);
  }
  return { reports: golds.size, rows: new Map([...sheet].map(([row, tally]) => [row, ratios(tally)])), misses };
}

type Count = (row: string, key: "tp" | "fp" | "fn", n?: number) => void;

function scoreReport(id: string, gold: Gold, facts: Facts | undefined, count: Count, misses: string[]): void {
  const nodes = facts?.nodes ?? [];
  const edges = facts?.edges ?? [];
  const meaning = new Map<string, GoldNode>();
  for (const type of nodeTypes) {
    const predicted = nodes.filter((node) => node.type === type);
    const wanted = gold.nodes.filter((node) => node.type === type);
    for (const [mode, likeness] of [
      ["strict", strictly],
      ["relaxed", loosely],
    ] as const) {
      const pairs = assign(predicted, wanted, likeness);
      const { wrong, missed } = tallyPairs(pairs, predicted, wanted, [`${mode} ${type}`, `${mode} nodes`], count);
      if (mode === "strict") continue;
      for (const { predicted: i, gold: j } of pairs) meaning.set(predicted[i]?.id ?? "", wanted[j] as GoldNode);
      for (const node of wrong) misses.push(`${id}: wrong  ${type} ${node.name}`);
      for (const node of missed) misses.push(`${id}: missed ${type} ${node.name}   [${node.quote}]`);
    }
  }
  const ends = endsOf(gold, nodes, facts?.report.subject ?? null, meaning);
  const nameOf = (nodeId: string) => nodes.find((node) => node.id === nodeId)?.name;
  for (const type of edgeTypes) {
    const predicted = edges.filter((edge) => edge.type === type);
    const wanted = wantedEdges(gold).filter((edge) => edge.type === type);
    const full = (p: FactEdge, g: WantedEdge) =>
      sameFigure(p, g) && ends.sourceIs(p.source, g.source) && ends.targetIs(p.target, [g.target, ...g.alsoTargets])
        ? preferred(2, g)
        : 0;
    const figure = (p: FactEdge, g: WantedEdge) =>
      full(p, g) || (sameFigure(p, g) && (g.amount ?? g.count) != null ? 1 : 0);
    const { wrong, missed } = tallyPairs(
      assign(predicted, wanted, full),
      predicted,
      wanted,
      [`edge ${type}`, "edges"],
      count,
    );
    if (!figured.has(type)) continue;
    tallyPairs(assign(predicted, wanted, figure), predicted, wanted, [`figure ${type}`], count);
    for (const edge of wrong)
      misses.push(
        `${id}: wrong  ${type} ${nameOf(edge.source)} -> ${nameOf(edge.target)} ${edge.attributes.amount ?? edge.attributes.count ?? ""}`,
      );
    for (const edge of missed)
      misses.push(
        `${id}: missed ${type} ${edge.source} -> ${edge.target} ${edge.amount ?? edge.count ?? ""}   [${edge.quote}]`,
      );
  }
  const subject = facts?.report.subject ?? null;
  count("subject", subject !== null && ends.isGoldSubject(subject) ? "tp" : "fn");
  const code = nodes.find((node) => node.id === subject)?.attributes.code ?? "";
  if (gold.subject.code) count("subject code", code.startsWith(gold.subject.code) ? "tp" : "fn");
  if (gold.publishedOn) count("date", facts?.report.publishedOn === gold.publishedOn ? "tp" : "fn");
}

const forms = (node: Pick<FactNode, "name" | "aliases">): string[] => [node.name, ...node.aliases].map(bareName);
const goldForms = (node: GoldNode): string[] => [node.name, ...node.also].map(bareName);
/** A required item is preferred to an optional one. */
const preferred = (value: number, { optional }: { readonly optional: boolean }): number => value + (optional ? 0 : 0.5);
const strictly = (p: FactNode, g: GoldNode): number =>
  forms(p).some((form) => goldForms(g).includes(form)) ? preferred(2, g) : 0;
const loosely = (p: FactNode, g: GoldNode): number =>
  strictly(p, g) || (forms(p).some((form) => goldForms(g).some((other) => isNear(form, other))) ? preferred(1, g) : 0);

function tallyPairs<P, G extends { readonly optional: boolean }>(
  pairs: readonly Pair[],
  predicted: readonly P[],
  wanted: readonly G[],
  rows: readonly string[],
  count: Count,
) {
  const hitPredicted = new Set(pairs.map((pair) => pair.predicted));
  const hitGold = new Set(pairs.map((pair) => pair.gold));
  const wrong = predicted.filter((_, i) => !hitPredicted.has(i));
  const missed = wanted.filter((item, j) => !item.optional && !hitGold.has(j));
  const right = pairs.filter((pair) => !wanted[pair.gold]?.optional).length;
  for (const row of rows) {
    count(row, "tp", right);
    count(row, "fp", wrong.length);
    count(row, "fn", missed.length);
  }
  return { wrong, missed };
}

/** FUNDS and DISPATCHES as annotated; the other two follow from a node's actor. */
function wantedEdges(gold: Gold): WantedEdge[] {
  const doing = (type: "Program" | "Slogan", edge: string): WantedEdge[] =>
    gold.nodes
      .filter((node) => node.type === type && node.actor !== "none")
      .map((node) => ({
        type: edge,
        source: node.actor ?? "subject",
        target: node.name,
        alsoTargets: [],
        optional: node.optional,
        quote: node.quote,
      }));
  return [
    ...doing("Program", "IMPLEMENTS"),
    ...doing("Slogan", "PROMOTES"),
    ...gold.edges.map((edge) => ({ ...edge, source: edge.source ?? "subject" })),
  ];
}

function sameFigure(p: FactEdge, g: WantedEdge): boolean {
  if (p.type === "FUNDS")
    return (
      g.amount == null ||
      (p.attributes.amount !== undefined && Math.abs(p.attributes.amount - g.amount) <= 0.01 * Math.abs(g.amount))
    );
  if (p.type === "DISPATCHES") return g.count == null || p.attributes.count === g.count;
  return true;
}

/** How ends of edges are compared: by the gold node that a predicted node was found to mean, else by its own name. */
function endsOf(
  gold: Gold,
  nodes: readonly FactNode[],
  subject: string | null,
  meaning: ReadonlyMap<string, GoldNode>,
) {
  const byId = new Map<string, FactNode>(nodes.map((node) => [node.id, node]));
  const goldSubject = bareName(gold.subject.name);
  const nameOf = (id: string): string => bareName(meaning.get(id)?.name ?? byId.get(id)?.name ?? "");
  const isGoldSubject = (id: string) => nameOf(id) === goldSubject;
  return {
    isGoldSubject,
    sourceIs: (id: string, wanted: string): boolean => {
      if (wanted === "" || wanted === "subject") return id === subject || isGoldSubject(id);
      return isNear(nameOf(id), bareName(wanted));
    },
    targetIs: (id: string, names: readonly string[]): boolean =>
      names.some(
        (name) =>
          isNear(nameOf(id), bareName(name)) ||
          forms(byId.get(id) ?? { name: "", aliases: [] }).some((form) => isNear(form, bareName(name))),
      ),
  };
}

function ratios({ tp, fp, fn }: { readonly tp: number; readonly fp: number; readonly fn: number }): Row {
  const p = tp + fp > 0 ? tp / (tp + fp) : 0;
  const r = tp + fn > 0 ? tp / (tp + fn) : 0;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0, tp, fp, fn };
}
