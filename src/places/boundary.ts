/**
 * Where a name may begin and end. Chinese has no spaces; what stands before a name is punctuation, another place, or one of
 * a few dozen characters that end a word of grammar (在, 赴, 和, 了). Shared by all recognizers of places.
 */

import type { Gazetteer } from "../gazetteer/index.ts";
import { characterSet } from "../matching/character-set.ts";
import { buildWordTrie } from "../matching/word-trie.ts";

/** Characters of grammar that stand directly before a name. */
const endsGrammar = characterSet(
  "在到赴往于与和及跟同向从由为对给被把将让使令请帮助至抵了过着的是有以据自离距经邻近含以临驻找叫获受",
);
/** Words of grammar and motion that stand directly before a name. */
const wordsBefore = buildWordTrie(
  "来到 走进 进入 位于 地处 坐落 家住 住进 搬进 搬到 走访 访问 考察 前往 来自 深入 组织 支援 援助 支持 邀请 协同 联合 带领 安排 其中 包括 分别 涉及 覆盖 辐射 借鉴 学习 对接 涌现 培育 打造 下辖 管辖 批准 确定 入选 作为 成为 记者 近日 日前 今年 去年 年来 当前 目前 如今 同时 此外 邻村 本报".split(
    " ",
  ),
);

const isHan = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdfff);

/** Whether the code unit at `at` belongs to a Chinese character (false outside the text). */
export const hanAt = (text: string, at: number): boolean => at >= 0 && at < text.length && isHan(text.charCodeAt(at));

/** How firmly a name may begin at `at`: 2 after punctuation or the start, 1 after a word of grammar, 0 inside a word. */
export function leftBoundary(text: string, at: number, gazetteer: Gazetteer): 0 | 1 | 2 {
  if (!hanAt(text, at - 1)) return 2;
  if (endsGrammar(text, at - 1)) return 1;
  if (at < 2) return 0;
  return wordsBefore.indexOf(text, at - 2, at) !== -1 || gazetteer.wordClass(text, at - 2, at) === "verb" ? 1 : 0;
}

/** Characters that join the members of a list: 芦阳镇、寺滩乡和正路镇. */
export const isListJoint = (text: string): boolean => /^[、,，和与及]$|^以及$/.test(text);
