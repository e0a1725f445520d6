/** Prints how identity does on the labelled pairs: `npm run bench:identity`. `--pairs` names what went wrong. */
import { shippedAliasTable } from "../index.ts";
import { judgeIdentity, type LabelledPair, labelledPairs, ratesOf } from "./labelled-pairs.ts";

const percent = (share: number) => share.toFixed(3);
const shown = ({ type, left, right }: LabelledPair) => `  ${type} ${left.name} | ${right.name}`;

console.log("pairs      same  different  precision  recall  recall with proposals  joined wrongly  proposed wrongly");
for (const set of ["worked", "held-out"] as const) {
  const result = judgeIdentity(labelledPairs(set), shippedAliasTable());
  const { precision, recall, recallWithProposals } = ratesOf(result);
  console.log(
    [
      set.padEnd(9),
      String(result.same).padStart(5),
      String(result.different).padStart(10),
      percent(precision).padStart(10),
      percent(recall).padStart(7),
      percent(recallWithProposals).padStart(22),
      String(result.wronglyJoined.length).padStart(15),
      String(result.wronglyProposed.length).padStart(17),
    ].join(" "),
  );
  if (!process.argv.includes("--pairs")) continue;
  for (const [title, pairs] of [
    ["joined, but two things", result.wronglyJoined],
    ["one thing, but neither joined nor proposed", result.missed],
    ["proposed, but two things", result.wronglyProposed],
  ] as const) {
    console.log(`${title}:\n${pairs.map(shown).join("\n")}`);
  }
}
