/** `xianzhi review OUT`: proposed merges with their reasons, one by one on a terminal, or listed. */
import { createInterface } from "node:readline/promises";
import type { Console } from "../../src/commands/console.ts";
import type { Correction } from "../corrections/index.ts";
import { correctFolder, openGraphFolder, proposalsIn } from "../graph-folder.ts";
import type { Proposal } from "../identity/proposals.ts";

export interface ReviewOptions {
  readonly json?: boolean;
  /** Only list, even on a terminal. */
  readonly list?: boolean;
  readonly limit?: number;
}

/** A person to ask, and the date that decisions carry; absent where nobody sits there. */
export interface Reviewer {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** ISO date. */
  readonly today: string;
}

export async function runReview(
  folder: string,
  { json, list, limit = Number.POSITIVE_INFINITY }: ReviewOptions,
  console: Console,
  reviewer: Reviewer | undefined,
): Promise<void> {
  const shown = proposalsIn(await openGraphFolder(folder)).slice(0, limit);
  if (json) console.print(JSON.stringify(shown, null, 2));
  else if (list || reviewer === undefined) {
    console.print(shown.length === 0 ? "Nothing is proposed." : shown.map(proposalText).join("\n\n"));
  } else await ask(folder, shown, console, reviewer);
}

export function proposalText({ left, right, score, pro, contra }: Proposal): string {
  const lines = [`${score.toFixed(2)}  ${left}`, `      ${right}`];
  return [...lines, ...pro.map((reason) => `      + ${reason}`), ...contra.map((reason) => `      - ${reason}`)].join(
    "\n",
  );
}

async function ask(folder: string, shown: readonly Proposal[], console: Console, reviewer: Reviewer): Promise<void> {
  const reader = createInterface({ input: reviewer.input, output: reviewer.output });
  try {
    for (const [index, proposal] of shown.entries()) {
      console.print(`\n${index + 1}/${shown.length}\n${proposalText(proposal)}`);
      const answer = (await reader.question("one thing? [y]es, [n]o, [s]kip, [q]uit: ")).trim().toLowerCase();
      if (answer.startsWith("q")) return;
      if (!/^[yn]/u.test(answer)) continue;
      const reason = (await reader.question("why (empty: as proposed): ")).trim();
      const correction = decisionOn(proposal, answer.startsWith("y"), reason, reviewer.today);
      // An earlier answer may have changed what is there: the folder is opened anew for each.
      const refused = await correctFolder(await openGraphFolder(folder), correction);
      if (refused !== undefined) console.note(`not written: ${refused.why}`);
    }
  } finally {
    reader.close();
  }
}

/** The correction that accepts or rejects a proposal. Without a reason of the person's own, those of the proposal stand. */
export function decisionOn(
  { left, right, pro, contra }: Proposal,
  same: boolean,
  reason: string,
  date: string,
): Correction {
  const nodes = [left, right];
  const why = reason || `reviewed: ${(same ? pro : contra).join("; ") || "by hand"}`;
  return { action: same ? "merge" : "keep-apart", nodes, reason: why, date };
}
