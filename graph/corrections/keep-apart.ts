/** Pairs that a person said are two things, as a question that identity asks before it joins keys by itself. */
import type { KeyLedger } from "../identity/key-ledger.ts";
import { type Apart, formOf } from "../identity/leads.ts";
import { normalForm } from "../identity/normal-form.ts";
import { partsOf } from "./node-names.ts";
import type { PlacedCorrection } from "./schema.ts";

/** Works on keys, before there are entities: a name stands for every key that it is a wording or the form of. */
export function keptApart(ledger: KeyLedger, corrections: readonly PlacedCorrection[]): Apart {
  const pairs = new Set<string>();
  for (const { correction } of corrections) {
    if (correction.action !== "keep-apart") continue;
    const groups = correction.nodes.map((ref) => keysOf(ref, ledger));
    groups.forEach((group, index) => {
      for (const other of groups.slice(index + 1)) {
        for (const a of group) for (const b of other) pairs.add(a < b ? `${a}\t${b}` : `${b}\t${a}`);
      }
    });
  }
  return (a, b) => pairs.has(a < b ? `${a}\t${b}` : `${b}\t${a}`);
}

function keysOf(ref: string, ledger: KeyLedger): string[] {
  const { type, name } = partsOf(ref);
  const local = name.slice(name.lastIndexOf("/") + 1);
  const form = normalForm(type, local).form;
  return [...ledger]
    .filter(
      ([key, record]) => key === ref || (record.type === type && (record.wordings.has(local) || formOf(key) === form)),
    )
    .map(([key]) => key);
}
