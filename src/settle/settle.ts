/**
 * Stage 8, settle: one thing, one node within the report. Mentions with the same name, alias or normal form are one node;
 * a short form joins the longer name when only one fits. The surest candidate gives the name, the others become aliases.
 */
import type { Candidate, CandidateType } from "../recognize/candidate.ts";
import { isShortForm, normalForm } from "./normal-form.ts";

export interface Settled {
  readonly type: CandidateType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly candidates: readonly Candidate[];
}

/** Groups candidates into nodes, in order of first mention. Near-linear: short forms are looked up per type. */
export function settle(candidates: readonly Candidate[]): readonly Settled[] {
  const groups: Candidate[][] = [];
  const groupOf = new Map<string, number>();
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const keys = keysOf(candidate);
    const known = keys.map((key) => groupOf.get(key)).find((index) => index !== undefined);
    const index = known ?? groups.push([]) - 1;
    groups[index]?.push(candidate);
    for (const key of keys) if (!groupOf.has(key)) groupOf.set(key, index);
  }
  return joinShortForms(groups.filter((group) => group.length > 0).map(toNode));
}

function keysOf({ type, name, aliases = [] }: Candidate): readonly string[] {
  return [...new Set([name, ...aliases].flatMap((form) => [`${type}:${form}`, `${type}:${normalForm(type, form)}`]))];
}

function toNode(group: readonly Candidate[]): Settled {
  const best = group.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const forms = new Set(group.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
  forms.delete(best.name);
  return { type: best.type, name: best.name, aliases: [...forms], candidates: group };
}

/** Known concepts name themselves; else the fuller of equally sure names. */
const rank = (candidate: Candidate): number =>
  (candidate.rule.startsWith("known-") ? 1000 : 0) + candidate.weight * 10 + Math.min(candidate.name.length, 20) / 2;

function joinShortForms(nodes: readonly Settled[]): readonly Settled[] {
  const joined = new Map<Settled, Settled>();
  const byLength = [...nodes].sort((a, b) => a.name.length - b.name.length);
  byLength.forEach((node, index) => {
    const longer = byLength
      .slice(index + 1)
      .filter((other) => other.type === node.type && isShortForm(node.type, node.name, other.name));
    if (longer.length === 1) joined.set(node, longer[0] as Settled);
  });
  const rootOf = (node: Settled): Settled => {
    const to = joined.get(node);
    return to ? rootOf(to) : node;
  };
  const members = new Map<Settled, Settled[]>();
  for (const node of nodes) {
    const root = rootOf(node);
    members.set(root, [...(members.get(root) ?? []), node]);
  }
  return nodes
    .filter((node) => !joined.has(node))
    .map((node) => {
      const all = members.get(node) ?? [node];
      const aliases = new Set(all.flatMap((member) => [member.name, ...member.aliases]));
      aliases.delete(node.name);
      return { ...node, aliases: [...aliases], candidates: all.flatMap((member) => member.candidates) };
    });
}
