/**
 * Stage 8, settle: one thing, one node within the report. Mentions with the same name, alias or normal form are one node;
 * a short form joins the longer name when only one fits. The surest candidate gives the name, the others become aliases.
 */
import type { Candidate, CandidateType } from "../recognize/candidate.ts";
import { normalForm } from "./normal-form.ts";
import { shortForms } from "./short-forms.ts";

export interface Settled {
  readonly type: CandidateType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly candidates: readonly Candidate[];
}

/** Groups candidates into nodes, in order of first mention. Linear but for sorting. */
export function settle(candidates: readonly Candidate[]): readonly Settled[] {
  const groups: Candidate[][] = [];
  const groupOf: Readonly<Record<CandidateType, Map<string, number>>> = {
    Organization: new Map(),
    Program: new Map(),
    Slogan: new Map(),
  };
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const known = groupOf[candidate.type];
    const keys = keysOf(candidate);
    let index: number | undefined;
    for (let i = 0; i < keys.length && index === undefined; i++) index = known.get(keys[i] as string);
    if (index === undefined) {
      index = groups.push([candidate]) - 1;
      for (const key of keys) known.set(key, index);
    } else {
      (groups[index] as Candidate[]).push(candidate);
      for (const key of keys) if (!known.has(key)) known.set(key, index);
    }
  }
  return joinShortForms(groups.map(toNode));
}

/** Each wording and its normal form. */
function keysOf({ type, name, aliases }: Candidate): readonly string[] {
  const keys = [name];
  const form = normalForm(type, name);
  if (form !== name) keys.push(form);
  if (aliases !== undefined) for (const alias of aliases) keys.push(alias, normalForm(type, alias));
  return keys;
}

function toNode(group: readonly Candidate[]): Settled {
  const best = group.length === 1 ? (group[0] as Candidate) : bestOf(group);
  const { type, name } = best;
  if (group.length === 1 && best.aliases === undefined) return { type, name, aliases: [], candidates: group };
  const forms = new Set<string>();
  for (const candidate of group) {
    forms.add(candidate.name);
    if (candidate.aliases !== undefined) for (const form of candidate.aliases) forms.add(form);
  }
  forms.delete(name);
  return { type, name, aliases: [...forms], candidates: group };
}

/** The first of the surest. */
function bestOf(group: readonly Candidate[]): Candidate {
  let best = group[0] as Candidate;
  for (const candidate of group) if (rank(candidate) > rank(best)) best = candidate;
  return best;
}

/** Known concepts name themselves; else the fuller of equally sure names. */
const rank = (candidate: Candidate): number =>
  (candidate.rule.startsWith("known-") ? 1000 : 0) + candidate.weight * 10 + Math.min(candidate.name.length, 20) / 2;

function joinShortForms(nodes: readonly Settled[]): readonly Settled[] {
  // 临时党支部 is a kind of body: it is not short for the one branch that has a name of its own.
  const isKind = (node: Settled) => node.candidates.some(({ rule }) => rule.startsWith("known-"));
  const joined = new Map([...shortForms(nodes)].filter(([short]) => !isKind(short)));
  if (joined.size === 0) return nodes;
  const rootOf = (node: Settled): Settled => {
    const to = joined.get(node);
    return to ? rootOf(to) : node;
  };
  const members = new Map<Settled, Settled[]>();
  for (const node of nodes) {
    const root = rootOf(node);
    const known = members.get(root);
    if (known === undefined) members.set(root, [node]);
    else known.push(node);
  }
  return nodes
    .filter((node) => !joined.has(node))
    .map((node) => {
      const all = members.get(node) ?? [];
      if (all.length < 2) return node;
      const aliases = new Set(all.flatMap((member) => [member.name, ...member.aliases]));
      aliases.delete(node.name);
      return { ...node, aliases: [...aliases], candidates: all.flatMap((member) => member.candidates) };
    });
}
