/**
 * Sentences whose subject is nobody in the graph: the state as such (中央推出…, 我国实行…), a congress or its report. What they
 * launch or demand is not done by whom the report is about. What the general secretary says, reports take up as their own.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import { characterSet } from "../matching/character-set.ts";
import type { Range, Reading } from "../reading/reading.ts";

const opensOutsider = characterSet("国中我党近今日为");
const voice =
  /^(?:近年来|今年|近日|日前|为此)?(?:党的[^，。；、的]{1,6}(?:大|全会)报告|中央一号文件|中央[^，。；、的]{2,8}会议)[^，。；]{0,16}?(?:指出|强调|提出|要求|明确|部署)/u;
const state = /^(?:近年来|今年|近日|日前|为此)?(?:国家|中央|我国|党和国家|党和政府)/u;
const says =
  wordClasses.run |
  wordClasses["strong-run"] |
  wordClasses.found |
  wordClasses.spend |
  wordClasses.adverb |
  wordClasses.function;

/** From where such a subject opens a clause to the end of its sentence, in order of position. */
export function findOutsiders(reading: Reading): readonly Range[] {
  const { text } = reading;
  const found: Range[] = [];
  for (const { start } of reading.clauses) {
    if (!opensOutsider(text, start)) continue;
    if (voice.test(text.slice(start, start + 48)) || isState(reading, start))
      found.push({ start, end: reading.sentenceAt(start).end });
  }
  return found;
}

/** 国家 with something that it does: not 国家级, 我国西部, 中央财政资金. */
function isState(reading: Reading, start: number): boolean {
  const match = state.exec(reading.text.slice(start, start + 10));
  if (match === null) return false;
  const at = start + match[0].length;
  // 我国城乡建设进入…: whatever of it is told, it is the nation's.
  if (match[0].endsWith("我国") && reading.text[at] !== "的") return true;
  const verb = reading.tokenStartingAt(at);
  // 中央和某市安排: the city has a part in it.
  return verb !== undefined && (verb.mask & says) !== 0 && !"和与及".includes(reading.text[at] as string);
}
