/** Maxims: sentences cast like proverbs, which name what is wanted and what it hangs on: 乡村要振兴，人才是关键. */
import { matchAt } from "../../matching/occurrences.ts";
import type { Reading } from "../../reading/reading.ts";
import { canonicalName, type Rule } from "../candidate.ts";

const wanted =
  /^(?:.*(?:[说道得到为]|[^\p{Script=Han}]))?(?<wish>\p{Script=Han}{2,8}要\p{Script=Han}{2,4}|\p{Script=Han}{0,6}(?<quality>\p{Script=Han}{1,2})不\k<quality>)$/u;
/** What it hangs on, said of one thing: 人才是关键. Of several, they are parallel clauses. */
const hinge =
  /[，、]\p{Script=Han}{1,6}(?:是|为)(?:关键|根本|核心|前提|基础|保证|保障|先导)(?!\p{Script=Han}|[，、]\p{Script=Han}{1,6}[是为])/uy;
/** The same, with the thing behind: 关键看支部. */
const hangsOn = /[，、](?:关键|全)(?:看|在于|在|靠)\p{Script=Han}{2,8}(?!\p{Script=Han})/uy;

export const maxim: Rule = {
  name: "maxim",
  reason: "A wish and what it hangs on, cast like a proverb, are a slogan: 乡村要振兴，人才是关键.",
  examples: [
    { text: "常言说，乡村要振兴，人才是关键。", gives: ["Slogan 乡村要振兴，人才是关键"] },
    { text: "日子好不好，关键看领头人。", gives: ["Slogan 日子好不好，关键看领头人"] },
    { text: "会议要求全县行动，人才是关键的一环。", not: ["Slogan 会议要求全县行动，人才是关键"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const word of ["要", "不"])
      for (const at of reading.occurrences(word)) {
        const comma = commaAfter(reading, at);
        if (comma === undefined) continue;
        const tail = matchAt(hinge, text, comma) ?? matchAt(hangsOn, text, comma);
        if (!tail) continue;
        const from = Math.max(reading.clauseAt(at).start, comma - 30);
        const wish = wanted.exec(text.slice(from, comma))?.groups?.wish;
        if (wish === undefined) continue;
        const start = comma - wish.length;
        const end = comma + tail[0].length;
        emit({ type: "Slogan", start, end, name: canonicalName(text.slice(start, end)), rule: maxim.name, weight: 10 });
      }
  },
};

/** The mark that ends the phrase in which an offset stands, if it is near. */
function commaAfter({ text }: Reading, at: number): number | undefined {
  for (let end = at + 1; end <= at + 5; end++) if (text[end] === "，" || text[end] === "、") return end;
  return undefined;
}
