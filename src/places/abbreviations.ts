/**
 * One-character names of provinces (津, 沪, 甘), where grammar leaves no doubt: after a verb of coming and staying (在沪, 驻京)
 * and in pairs of partners (粤桂协作). Everywhere else the character is part of another word.
 */
import type { Gazetteer } from "../gazetteer/index.ts";
import { characterSet } from "../matching/character-set.ts";
import { hanAt } from "./boundary.ts";
import { type PlaceMention, placeOf } from "./place.ts";

const provinces: ReadonlyMap<string, string> = new Map([
  ["京", "110000"],
  ["津", "120000"],
  ["冀", "130000"],
  ["晋", "140000"],
  ["蒙", "150000"],
  ["辽", "210000"],
  ["沪", "310000"],
  ["苏", "320000"],
  ["浙", "330000"],
  ["皖", "340000"],
  ["闽", "350000"],
  ["赣", "360000"],
  ["鲁", "370000"],
  ["豫", "410000"],
  ["鄂", "420000"],
  ["湘", "430000"],
  ["粤", "440000"],
  ["桂", "450000"],
  ["琼", "460000"],
  ["渝", "500000"],
  ["川", "510000"],
  ["黔", "520000"],
  ["滇", "530000"],
  ["藏", "540000"],
  ["陕", "610000"],
  ["陇", "620000"],
  ["甘", "620000"],
  ["青", "630000"],
  ["宁", "640000"],
]);

/** Characters that are also ordinary: believed only in pairs. */
const onlyInPairs = characterSet("青宁甘川藏蒙晋苏");
const comingAndStaying = characterSet("在驻来抵赴离返入援");
const isAbbreviation = characterSet(provinces.keys());
const partnership = /^(东西部|对口|扶贫|协作|劳务|帮扶|携手|两省|两地|合作)/;

/** Abbreviations of provinces that grammar makes certain. */
export function recognizeAbbreviations(text: string, gazetteer: Gazetteer): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const add = (at: number, rule: string): void => {
    const division = gazetteer.byCode(provinces.get(text[at] ?? "") ?? "");
    if (division === undefined) return;
    const place = placeOf(gazetteer, division);
    mentions.push({ start: at, end: at + 1, text: text.slice(at, at + 1), place, form: "abbreviation", rule });
  };
  for (let at = 0; at < text.length; at++) {
    if (!isAbbreviation(text, at)) continue;
    const opensPair = isAbbreviation(text, at + 1) && !isAbbreviation(text, at - 1);
    if (opensPair && partnership.test(text.slice(at + 2, at + 5))) {
      add(at, "place-partners");
      add(at + 1, "place-partners");
      at++;
    } else if (!onlyInPairs(text, at) && comingAndStaying(text, at - 1) && endsWord(text, at + 1)) {
      add(at, "place-abbreviation");
    }
  }
  return mentions;
}

/** What may follow 在沪, 驻京: an edge, or a word about people and work. */
const endsWord = (text: string, at: number): boolean =>
  !hanAt(text, at) ||
  /^(流动|党员|务工|工作|就业|创业|发展|企业|人员|商会|办事|招商|投资|学习|考察|打工|乡友|老乡|人才|学子|第一|期间|后|前|的|和|等|有|建|党|开展|举办|参加)/.test(
    text.slice(at, at + 2),
  );
