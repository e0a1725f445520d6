/** Formulas of parts without quotation marks: 党支部+合作社+农户, 一个企业+三个专员模式. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import type { Reading } from "../../reading/reading.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";

const ends =
  wordClasses.function | wordClasses.adverb | wordClasses.run | wordClasses["strong-run"] | wordClasses.spend;

/** Verbs that end a part as nouns do: 红色文化+绿色发展. */
const partOfName = new Set("发展 建设 创新 服务 培育 保障 引进 推广 优化 提升 培养 规范 组织".split(" "));

export const plusFormula: Rule = {
  name: "plus-formula",
  reason: "Parts joined by + are a model also without quotation marks; a head noun behind them belongs to the name.",
  examples: [
    { text: "推行村集体+基地+农户模式，带动增收。", gives: ["Program 村集体+基地+农户模式"] },
    { text: "探索党员+乡贤，共治共管。", gives: ["Program 党员+乡贤"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    let past = 0;
    for (const at of reading.occurrences("+")) {
      if (at < past || reading.quotationAt(at)) continue;
      const { start: floor, end: clauseEnd } = reading.clauseAt(at);
      const start = Math.max(floor, leftBoundary(reading, at, 10).start);
      const end = rightEnd(reading, at, clauseEnd);
      past = end;
      const name = canonicalName(text.slice(start, end));
      if (start === at || end - at < 2 || name.length > 30 || /^[\d+.]+$/u.test(name)) continue;
      emit({ type: "Program", start, end, name, rule: plusFormula.name, weight: 12 });
    }
  },
};

/** To the head noun behind the last part, else to the word that goes on with the sentence. */
function rightEnd(reading: Reading, from: number, limit: number): number {
  let at = from;
  let lastPlus = from;
  while (at < limit && at - lastPlus <= 12) {
    const unit = reading.text[at] as string;
    if (unit === "+") lastPlus = at;
    else if (/[、“”《》—\s]/u.test(unit)) break;
    const token = reading.tokenStartingAt(at);
    if (token && token.start > from && (token.mask & wordClasses.head) !== 0) return token.end;
    if (token && token.start > lastPlus + 1 && (token.mask & ends) !== 0 && !partOfName.has(token.word)) break;
    at = token?.end ?? at + 1;
  }
  return at;
}
