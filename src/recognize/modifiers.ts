/**
 * Modifiers: what stands between the left boundary of a name and its head noun, and whether it says anything.
 */

import { wordClasses } from "../lexicon/lexicon.ts";
import { openingOf } from "../matching/pattern-edges.ts";
import type { Reading } from "../reading/reading.ts";

/** Verbs of every kind. */
export const verbs =
  wordClasses.action |
  wordClasses.run |
  wordClasses["strong-run"] |
  wordClasses.function |
  wordClasses.adverb |
  wordClasses.spend;
const scopes =
  /^(?:(?:全|我|本|该)[省市县区镇乡村州旗]|各级|各类|各项|各地|各村|各乡镇|其他|一系列|系列|若干|多个|有关|相关|这个|首批|第[一二三四五六七八九十\d]+批|个|一个|一项|[一两三多数本此]次(?!性)|一批|一大批|两个|各|这些|多项|这[种一项]|此[种项]|该|这)+/u;
const opensScope = openingOf(scopes);

const countOnly = /^[一二三四五六七八九十两多数几\d]+(?:[项个大种类张份套本条批次期]|方面)$/u;
const opensCount = openingOf(countOnly);

/**
 * A modifier that names nothing: only words of the class not-name, or only verbs (提供平台, 定期研究解决项目).
 * `telling`: before a head that tells much by itself a field of work is enough: 科技示范点.
 */
export function isGeneric(reading: Reading, modifier: string, telling = false): boolean {
  if (modifier.length < 2) return true;
  if (modifier.length <= 3 && reading.lexicon.is(modifier, verbs)) return true;
  // 三级科技服务网络: how many levels it has says something.
  if (modifier[1] === "级" && /^[二三四五两]级\p{Script=Han}{4}/u.test(modifier)) return false;
  // 三张清单, 多项制度: how many there are.
  if (opensCount(modifier, 0) && countOnly.test(modifier)) return true;
  return consistsOf(
    reading,
    modifier,
    telling ? wordClasses["not-name"] : wordClasses["not-name"] | wordClasses.domain,
  );
}

/** Whether a modifier is nothing but words of some classes, longest first. */
export function consistsOf(reading: Reading, modifier: string, mask: number): boolean {
  let at = 0;
  while (at < modifier.length) {
    let length = Math.min(6, modifier.length - at);
    while (length > 0 && !reading.lexicon.is(modifier.slice(at, at + length), mask)) length--;
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Start of a name after what only says whose or how many it is: 全县, 各类. */
export function trimScope(text: string, start: number, end: number): number {
  if (!opensScope(text, start)) return start;
  const scope = scopes.exec(text.slice(start, end));
  return scope ? start + scope[0].length : start;
}
