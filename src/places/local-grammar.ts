/**
 * What a village or town may be called: no grammar, no verb, no kind of village. The tests know language, not this report.
 */
import { type Gazetteer, stemOf } from "../gazetteer/index.ts";
import { isContinued, type LocalType } from "./local-types.ts";
import { kinds, neverInNames } from "./ordinary-words.ts";

/** Last characters that make any stem a kind: 选派干部驻(村), 科技进(村), 各(镇). */
const alwaysKinds = "驻进入联包帮各每该农到下千百万小";

function endsWithKind(stem: string): boolean {
  if (alwaysKinds.includes(stem.at(-1) as string) || (stem.length === 1 && kinds.has(stem))) return true;
  for (let length = Math.min(4, stem.length); length > 1; length--) {
    if (kinds.has(stem.slice(stem.length - length))) return true;
  }
  return false;
}

/** Whether an unlisted stem of `least` to `most` characters can be a name. */
export function isName(gazetteer: Gazetteer, stem: string, least: number, most: number): boolean {
  if (stem.length < least || stem.length > most || endsWithKind(stem)) return false;
  // 中和, 永和 are names; 镇和(村), 甲村和乙 are not.
  if (stem.includes("和") && (stem.length > 2 || "省市县区镇乡村".includes(stem[0] as string))) return false;
  for (let i = 0; i < stem.length; i++) {
    if (neverInNames.has(stem[i] as string)) return false;
    const wordClass = gazetteer.wordClass(stem, i, Math.min(i + 2, stem.length));
    // 担任村干部, 大力开展通村: verbs and adverbs are no names; 马家, 西河 are nouns at most.
    if (wordClass === "verb" || wordClass === "grammar") return false;
    if (wordClass === "noun" && stem.length > 3) return false;
  }
  return true;
}

/** A listed name that is more likely an ordinary phrase here: 实现村, 示范村, 新建村级. */
export function isDoubtful(gazetteer: Gazetteer, name: string, text: string, end: number, type: LocalType): boolean {
  const stem = stemOf(name);
  if (stem.length < 2 || endsWithKind(stem) || gazetteer.isOrdinary(stem)) return true;
  return stem.length < 3 && isContinued(text, end, type);
}
