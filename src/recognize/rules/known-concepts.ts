/** Instruments that counties everywhere have, by any of their wordings in the lexicon. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Rule } from "../candidate.ts";

export const knownInstrument: Rule = {
  name: "known-instrument",
  reason: "The lexicon of instruments knows the wording; its canonical name makes counties comparable.",
  examples: [
    { text: "落实三会一课制度。", gives: ["Program 三会一课"] },
    { text: "全面推行评星定级。", gives: ["Program 村党组织评星定级"] },
    { text: "商定了车棚改造的方案。", not: ["Program 棚户区改造"] },
  ],
  propose(reading, emit) {
    for (const { start, end, concept, kind } of reading.concepts) {
      if (kind !== "instrument") continue;
      if (concept.section === "topic" && !isFramed(reading, start, end)) continue;
      // 车棚改造: the short form's last character opens a word.
      if (end - start === 2 && (reading.tokenStartingAt(end - 1)?.end ?? end) > end) continue;
      emit({
        type: "Program",
        start,
        end,
        name: concept.name,
        aliases: [reading.text.slice(start, end)],
        rule: knownInstrument.name,
        weight: 9,
        kind: concept.section,
      });
    }
  },
};

/** Whether a topic is what the clause carries out: right after a verb that runs things and not a mere modifier. */
function isFramed(reading: Reading, start: number, end: number): boolean {
  const after = reading.text.slice(end, end + 2);
  if (/^(?:的|户|村|人|区|安置|家|生活|品牌|产品|产业|经济|企业|基地|园)/u.test(after)) return false;
  let before = reading.tokenEndingAt(start);
  while (before && (before.mask & wordClasses.adverb) !== 0) before = reading.tokenEndingAt(before.start);
  const verb = wordClasses.run | wordClasses["strong-run"];
  if (before && (before.mask & verb) !== 0) return true;
  const quotation = reading.quotationAt(start);
  if (quotation && quotation.start === start - 1 && quotation.end === end + 1) return true;
  return /^(?:工作|活动|行动|制度|工程|计划|试点)/u.test(after);
}

export const knownSaying: Rule = {
  name: "known-saying",
  reason: "Sayings of leaders and of the people that reports quote everywhere.",
  examples: [{ text: "我们相信科学技术是第一生产力。", gives: ["Slogan 科学技术是第一生产力"] }],
  propose(reading, emit) {
    for (const { word, start, end } of reading.tokensOf(wordClasses.saying))
      emit({ type: "Slogan", start, end, name: word, rule: knownSaying.name, weight: 12 });
  },
};

/** Longest stretch of an instrument's name before and after a quotation inside it. */
const reach = 8;

export const quotedInstrument: Rule = {
  name: "known-instrument-quoted",
  reason: "An instrument whose name is partly in quotation marks is the same instrument: “三八”红旗手, “两不愁”三保障.",
  examples: [{ text: "表彰“三八”红旗手20名。", gives: ["Program 三八红旗手"] }],
  propose(reading, emit) {
    const { text, lexicon } = reading;
    for (const quotation of reading.quotations) {
      if (quotation.kind !== "quote" || quotation.inner.length > 8) continue;
      const before = text.slice(Math.max(0, quotation.start - reach), quotation.start);
      const innerEnd = before.length + quotation.inner.length;
      const unmarked = `${before}${quotation.inner}${text.slice(quotation.end, quotation.end + reach)}`;
      let best: { start: number; end: number; wording: string } | undefined;
      // The longest wording that holds the quotation and more, its marks left out; of equal ones the later.
      for (let from = 0; from <= before.length; from++) {
        const wording = lexicon.words[lexicon.trie.longestAt(unmarked, from, wordClasses.instrument)];
        if (wording === undefined || wording.length < (best?.wording.length ?? 4)) continue;
        const to = from + wording.length;
        if (to >= innerEnd && wording.length > quotation.inner.length)
          best = { start: quotation.start - before.length + from, end: quotation.end + to - innerEnd, wording };
      }
      const concept = best && lexicon.instruments.get(best.wording);
      if (!best || !concept) continue;
      emit({
        type: "Program",
        start: best.start,
        end: best.end,
        name: concept.name,
        aliases: [best.wording],
        rule: quotedInstrument.name,
        weight: 16,
        kind: concept.section,
      });
    }
  },
};
