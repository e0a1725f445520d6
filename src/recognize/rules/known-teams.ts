/** Corps and bodies that counties everywhere have, by any of their wordings in the lexicon. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Rule } from "../candidate.ts";

export const knownTeam: Rule = {
  name: "known-team",
  reason: "The lexicon of teams knows the wording: corps that are sent, bodies of villagers.",
  examples: [
    { text: "选派56名科技特派员进村。", gives: ["Organization 科技特派员"] },
    { text: "发挥红白理事会作用。", gives: ["Organization 红白理事会"] },
    { text: "网格员巡查时发现隐患。", not: ["Organization 网格员"] },
  ],
  propose(reading, emit) {
    for (const { start, end, concept, kind } of reading.concepts) {
      if (kind !== "team" || (concept.section === "when-set-up" && !isSetUp(reading, start, end))) continue;
      emit({
        type: "Organization",
        start,
        end,
        name: concept.name,
        aliases: [reading.text.slice(start, end)],
        rule: knownTeam.name,
        weight: 8,
        kind: "team",
      });
    }
  },
};

const founding = wordClasses.found | wordClasses.dispatch;
const countedAfter = /^[\d一二三四五六七八九十两]+(?:余|多)?(?:个|家|名|支)/u;
/** What follows says that they were sent: 包村干部全部进驻. */
const arrived = /^(?:已经|已|全部|均|陆续|纷纷|全员)*(?:进驻|下沉|到岗|入驻|驻村|上岗)/u;
const countedBefore = /[\d一二三四五六七八九十两余多](?:个|家|名|支)(?:村级|专职|兼职)?$/u;

/** Whether the clause says that the body was set up, sent or how many there are. */
function isSetUp(reading: Reading, start: number, end: number): boolean {
  const { text } = reading;
  if (countedAfter.test(text.slice(end, end + 8))) return true;
  if (arrived.test(text.slice(end, end + 8))) return true;
  if (countedBefore.test(text.slice(Math.max(0, start - 6), start))) return true;
  const clause = reading.clauseAt(start);
  // 建立健全网格员队伍: a corps that is built up.
  const corps = text.startsWith("队伍", end) ? founding | wordClasses.run : founding;
  for (let at = start; at > Math.max(clause.start, start - 20); at--) {
    const token = reading.tokenEndingAt(at);
    if (token && (token.mask & corps) !== 0 && token.word !== "组织") return true;
  }
  return false;
}
