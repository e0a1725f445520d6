/**
 * `xianzhi explain FILE --at OFFSET`: what was proposed for the characters there, by which rule and with which weight, and
 * why each candidate won or lost; the edges that rest on the clause; whether the stretch was set aside.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { openDocument } from "../extract.ts";
import { analyse, type Document, factsOf } from "../pipeline.ts";
import type { Candidate } from "../recognize/index.ts";
import { rules } from "../recognize/rules/index.ts";
import { type Console, UsageError } from "./console.ts";

export interface Explained {
  /** Offset in the original. */
  readonly at: number;
  /** The clause around it, as repaired. */
  readonly clause: string;
  readonly skipped: readonly string[];
  readonly places: readonly { readonly text: string; readonly id: string; readonly rule: string }[];
  readonly candidates: readonly ExplainedCandidate[];
  readonly edges: readonly {
    readonly type: string;
    readonly source: string;
    readonly target: string;
    readonly rule: string;
    readonly evidence: string;
  }[];
}

export interface ExplainedCandidate {
  readonly verdict: "won" | "lost";
  readonly type: string;
  readonly name: string;
  /** Span in the original. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly weight: number;
  readonly reason: string;
  /** Winners that took its place. */
  readonly lostTo: readonly string[];
}

/** Explains one offset (UTF-16 code units of the decoded original). */
export function explain(document: Document, at: number): Explained {
  const analysis = analyse(document);
  const { repaired, reading, verdict, related, places, furniture } = analysis;
  const offset = repaired.map.toRepaired(at);
  const covers = ({ start, end }: { readonly start: number; readonly end: number }) => start <= offset && offset < end;
  const describe = (candidate: Candidate, won: boolean, to: readonly Candidate[]): ExplainedCandidate => ({
    verdict: won ? "won" : "lost",
    type: candidate.type,
    name: candidate.name,
    ...repaired.map.toOriginal(candidate.start, candidate.end),
    rule: candidate.rule,
    weight: candidate.weight,
    reason: rules.find((rule) => rule.name === candidate.rule)?.reason ?? "A figure brought the name to light.",
    lostTo: to.map((winner) => `${winner.name} (${winner.rule}, ${winner.weight})`),
  });
  const clause = reading.clauseAt(offset);
  const facts = factsOf(document);
  const nameOf = (id: string) => facts.nodes.find((node) => node.id === id)?.name ?? id;
  return {
    at,
    clause: reading.text.slice(clause.start, clause.end),
    skipped: furniture.filter(covers).map(({ reason }) => reason),
    places: places.mentions
      .filter(covers)
      .map(({ start, end, place, rule }) => ({ text: reading.text.slice(start, end), id: place.id, rule })),
    candidates: [
      ...[...verdict.chosen, ...related.added].filter(covers).map((candidate) => describe(candidate, true, [])),
      ...verdict.lost
        .filter(({ candidate }) => covers(candidate))
        .map(({ candidate, to }) => describe(candidate, false, to)),
    ],
    edges: facts.edges
      .flatMap((edge) => edge.evidence.map((span) => ({ edge, span })))
      .filter(({ span }) => span.start <= at && at < span.end)
      .map(({ edge, span }) => ({
        type: edge.type,
        source: nameOf(edge.source),
        target: nameOf(edge.target),
        rule: edge.rule,
        evidence: span.text,
      })),
  };
}

export async function explainFile(
  path: string,
  options: { readonly at: string; readonly json?: boolean },
  out: Console,
): Promise<void> {
  const at = Number(options.at);
  if (!Number.isInteger(at) || at < 0) throw new UsageError(`--at ${options.at}: an offset is a whole number from 0`);
  const document = await openDocument(await readFile(path), basename(path));
  if (at >= document.text.length) throw new UsageError(`--at ${at}: ${path} has ${document.text.length} characters`);
  const explained = explain(document, at);
  if (options.json) out.print(JSON.stringify(explained, null, 2));
  else out.print(lines(explained).join("\n"));
}

function lines({ at, clause, skipped, places, candidates, edges }: Explained): string[] {
  return [
    `offset ${at}, in the clause: ${clause}`,
    ...skipped.map((reason) => `  set aside: ${reason}`),
    ...places.map(({ text, id, rule }) => `  place   ${text} → ${id}   (${rule})`),
    ...candidates.flatMap(({ verdict, type, name, rule, weight, reason, lostTo }) => [
      `  ${verdict.padEnd(5)} ${type.padEnd(12)} ${name}   (${rule}, weight ${weight})`,
      `        ${reason}`,
      ...(verdict === "lost"
        ? [`        ${lostTo.length > 0 ? `lost to ${lostTo.join("; ")}` : "too weak alone, or part of a longer name"}`]
        : []),
    ]),
    ...edges.map(({ type, source, target, rule }) => `  edge    ${source} ${type} ${target}   (${rule})`),
    ...(candidates.length + places.length + edges.length + skipped.length === 0
      ? ["  nothing was recognized here"]
      : []),
  ];
}
