/**
 * Parallel clauses (对仗, 排比): phrases of equal build in a row, the form in which slogans are cast: 人在格中走、事在网中办.
 *
 * Three signs tell how firmly two phrases belong together: the *echo* of their edges (同一, 同一), a *frame* of small words at the
 * same place (A在B中…, A是B), and the *mirror* (A抓B、抓B促A). A phrase that is cast by itself (应保尽保, 以评促改) needs no partner to
 * show it.
 */
import { characterSet, everySpace, holds } from "../matching/character-set.ts";
import type { Range } from "../reading/reading.ts";

const partsPhrases = characterSet(`、，；${everySpace}`);

/** Splits at 、 ， ； and spaces. */
export const phrasesOf = (text: string): readonly string[] =>
  phraseSpans(text).map(({ start, end }) => text.slice(start, end));

function phraseSpans(text: string): readonly Range[] {
  const spans: Range[] = [];
  for (let start = 0, at = 0; at <= text.length; at++) {
    if (at < text.length && !partsPhrases(text, at)) continue;
    if (at > start) spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

/** How many characters two phrases share at one edge. */
function sharedEdge(a: string, b: string, fromEnd: boolean): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  const left = fromEnd ? a.length - 1 : 0;
  const right = fromEnd ? b.length - 1 : 0;
  const step = fromEnd ? -1 : 1;
  while (shared < most && a.charCodeAt(left + step * shared) === b.charCodeAt(right + step * shared)) shared++;
  return shared;
}

/** Share of positions at which two phrases have one character, aligned at the left or the right. */
const echo = (a: string, b: string): number => echoBetween(a, 0, a.length, b, 0, b.length);

/** `echo` of the phrase of `a` from `aStart` to `aEnd`, and of that of `b`. */
function echoBetween(a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number): number {
  const most = Math.min(aEnd - aStart, bEnd - bStart);
  let left = 0;
  let right = 0;
  for (let i = 0; i < most; i++) {
    if (a.charCodeAt(aStart + i) === b.charCodeAt(bStart + i)) left++;
    if (a.charCodeAt(aEnd - 1 - i) === b.charCodeAt(bEnd - 1 - i)) right++;
  }
  return Math.max(left, right) / Math.max(aEnd - aStart, bEnd - bStart);
}

/** Whether a wording is two or more phrases of equal build. */
export function isParallel(text: string): boolean {
  if (!holds(text, partsPhrases)) return false;
  const phrases = phraseSpans(text);
  return phrases.length >= 2 && parallelRun(text, phrases) === phrases.length;
}

/** Phrases longer than this are clauses of prose. */
export const longestPhrase = 16;

/**
 * Whether two phrases of a text, the first taken from `start` on, are built alike: equal length, or nearly so when they echo
 * one another or open or close alike.
 */
export function alike(text: string, first: Range, second: Range, start = first.start): boolean {
  const length = second.end - second.start;
  const uneven = Math.abs(first.end - start - length);
  if (uneven > 3 || (uneven === 0 && length >= 3)) return uneven === 0;
  if (uneven > 0 && sharesEdges(text, start, first.end, second.start, second.end)) return true;
  return echoBetween(text, start, first.end, text, second.start, second.end) >= (uneven === 0 ? 0.3 : 0.4);
}

/** Whether two phrases open or close with the same two characters. */
function sharesEdges(text: string, aStart: number, aEnd: number, bStart: number, bEnd: number): boolean {
  if (aEnd - aStart < 2 || bEnd - bStart < 2) return false;
  return standsAlso(text, aStart, bStart) || standsAlso(text, aEnd - 2, bEnd - 2);
}

/** Whether the two characters at one offset also stand at another. */
const standsAlso = (text: string, a: number, b: number): boolean =>
  text.charCodeAt(a) === text.charCodeAt(b) && text.charCodeAt(a + 1) === text.charCodeAt(b + 1);

/**
 * How many phrases of a text are built alike, from `phrases[from]` on (its part that begins at `start`) and `most` at most: each
 * like the first or like the one before it.
 */
export function parallelRun(
  text: string,
  phrases: readonly Range[],
  from = 0,
  start = phrases[from]?.start ?? 0,
  most = Number.POSITIVE_INFINITY,
): number {
  const first = phrases[from];
  if (first === undefined || first.end - start < 2 || first.end - start > longestPhrase) return 0;
  const last = Math.min(phrases.length, from + most);
  let next = from + 1;
  for (; next < last; next++) {
    const phrase = phrases[next] as Range;
    if (phrase.end - phrase.start > longestPhrase + 2) break;
    if (!alike(text, first, phrase, start) && (next === from + 1 || !alike(text, phrases[next - 1] as Range, phrase)))
      break;
  }
  return next - from;
}

/** Echo of the whole run: 0 when only the lengths agree, up to 1. */
export function runEcho(phrases: readonly string[]): number {
  if (phrases.length < 2) return 0;
  let sum = 0;
  for (let i = 1; i < phrases.length; i++) sum += echo(phrases[i - 1] as string, phrases[i] as string);
  return sum / (phrases.length - 1);
}

/** Verbs of one character around which couplets turn: 党建引领*促*发展、乡村振兴*展*画卷. */
const isPivot = characterSet(
  "受得添增促成有强兴见上进出办展谱聚助富美变管抓带建显换绘焕赋升树立创惠暖护筑铺引唱点亮结开谋绣绽迎赢启奏夯凝汇固",
);

/** Whether phrases of one length turn around a verb at the same inner place: 干部受教育、群众得实惠. */
export function sharesPivot(phrases: readonly string[]): boolean {
  const first = phrases[0] as string;
  if (first.length < 5 || phrases.some((phrase) => phrase.length !== first.length)) return false;
  for (let i = 2; i <= first.length - 2; i++) if (phrases.every((phrase) => isPivot(phrase, i))) return true;
  return false;
}

/** Whether all phrases of one length have one character at the same inner place: 啃硬骨头，下硬功夫，用硬措施. */
export function sharesPlace(phrases: readonly string[]): boolean {
  const first = phrases[0] as string;
  if (first.length < 4 || phrases.some((phrase) => phrase.length !== first.length)) return false;
  for (let i = 1; i < first.length - 1; i++) {
    const unit = first.charCodeAt(i);
    if (first[i] !== "的" && phrases.every((phrase) => phrase.charCodeAt(i) === unit)) return true;
  }
  return false;
}

/** Whether phrases speak of each and all: 村村有产业、户户有门路. */
export const speakOfAll = (phrases: readonly string[]): boolean =>
  phrases.length > 1 &&
  phrases.every(
    (phrase) => phrase.charCodeAt(0) === phrase.charCodeAt(1) && /^(\p{Script=Han})\1\p{Script=Han}{2,}/u.test(phrase),
  );

/** Whether phrases of one length close with a doubled quality: 农业高质高效、乡村宜居宜业. */
export const doubleQuality = (phrases: readonly string[]): boolean =>
  phrases.length > 1 &&
  phrases.every(
    (phrase) =>
      phrase.length === phrases[0]?.length &&
      phrase.charCodeAt(phrase.length - 4) === phrase.charCodeAt(phrase.length - 2) &&
      /(\p{Script=Han})(?![没不了一来])\p{Script=Han}\1\p{Script=Han}$/u.test(phrase),
  );

/** Small words that carry a construction rather than a thing. */
const isFrameWord = characterSet(
  "在是有为以让把因应必先再又也就更最可不无能敢善不没得到着上下中里促助带强兴主共联互同齐尽自才亦即则越变成来去出起入",
);

/** Whether all phrases have one small word at the same place, counted from the left or from the right, and not only at an edge. */
export function sharesFrame(phrases: readonly string[]): boolean {
  const first = phrases[0] as string;
  let shortest = first.length;
  for (const phrase of phrases) shortest = Math.min(shortest, phrase.length);
  for (let i = 0; i < shortest; i++) {
    if (isFrameWord(first, i) && allHave(phrases, first.charCodeAt(i), i, false)) return true;
    const last = first.length - 1 - i;
    if (i > 0 && isFrameWord(first, last) && allHave(phrases, first.charCodeAt(last), i, true)) return true;
  }
  return false;
}

/** Whether a character stands at one place in all phrases, counted from the left or from the right. */
function allHave(phrases: readonly string[], unit: number, place: number, fromEnd: boolean): boolean {
  for (const phrase of phrases)
    if (phrase.charCodeAt(fromEnd ? phrase.length - 1 - place : place) !== unit) return false;
  return true;
}

/** Whether two phrases turn the same words around: 围绕项目抓党建、抓好党建促项目; 扶真贫、真扶贫. */
export function mirrors(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) return false;
  // The same words at the same place are an echo, not a mirror.
  if (echo(a, b) >= 0.4) return false;
  let common = 0;
  for (let i = 0; i < a.length; i++) if (hasUnit(b, a.charCodeAt(i))) common++;
  const shared = common / a.length;
  if (shared >= 0.65) return true;
  // The end of one is the beginning, or nearly so, of the other.
  const tail = a.slice(-2);
  return a.length >= 5 && shared >= 0.4 && b.slice(0, 4).includes(tail) && a.slice(0, 4).includes(b.slice(-2));
}

function hasUnit(text: string, unit: number): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === unit) return true;
  return false;
}

/** Wordings cast by themselves: 应保尽保, 以评促改, 因户施策, 即知即改, 边学边干, 有呼必应, 宜林则林, 无事不扰. */
const selfCast =
  /^(?:应(.)尽\1|(.)(.)尽\3|愿(.)必\4|宜(.)则\5|能(.)则\6|以.{1,3}(?:促|带|代|养|补|育|强|推|引|换|保|兴|富|聚|治|固|惠|赢|求|谋|优|护|绘).{1,3}|因.(?:施|制|而|类).|即(?:.)即.|边.边.|有.{1,2}[必就].{1,2}|无.不.|不.不.|逢.必.|凡.必.|先.后.|共.共.|同.同.|互.互.|齐.共.|联.联.|严.严.|真.真.|敢.敢.|善.善.|能.能.|可.可.|一.{1,3}一.{1,3}|多.多.|大.小.|小.大.|上.下.|内.外.)$/u;

/** Words that stand against each other. */
const opposites = new Set(
  "有无 大小 内外 上下 前后 左右 多少 老少 早晚 先后 进退 出进 忙闲 公私 软硬 富穷 城乡 远近 线面 点面 新旧 虚实 输造 堵疏 破立 治防 管放 主次 我你 官民 党民 分合 平战 平急 静动 收放 建管 口脑 身心 标本"
    .split(" ")
    .flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);
const isOpposed = characterSet(Array.from(opposites).join(""));

/** Whether two phrases of one length set opposites against each other at one place: 有事多商量、无事常走动. */
export function opposes(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++)
    if (isOpposed(a, i) && isOpposed(b, i) && opposites.has(`${a[i]}${b[i]}`))
      return echo(a, b) > 0 && !/^线[上下]/u.test(a);
  return false;
}

/** Whether two phrases vow: 不达目标、决不松劲. */
export function vows(a: string, b: string): boolean {
  return (
    a.length <= 6 && b.length <= 6 && a.startsWith("不") && /^不(?![断同仅少再得])/u.test(a) && /^[决绝誓]不/u.test(b)
  );
}

/** Whether all phrases open with the same word of two or more characters. */
export function commonOpening(phrases: readonly string[]): string {
  const first = phrases[0] as string;
  const shared = Math.min(...phrases.slice(1).map((phrase) => sharedEdge(first, phrase, false)));
  return first.slice(0, shared);
}

/** The characters with which all phrases close. */
export function commonClosing(phrases: readonly string[]): string {
  const first = phrases[0] as string;
  const shared = Math.min(...phrases.slice(1).map((phrase) => sharedEdge(first, phrase, true)));
  return first.slice(first.length - shared);
}

/** Whether a phrase is a fixed casting on its own. */
export function isSelfCast(phrase: string): boolean {
  return phrase.length >= 4 && phrase.length <= 7 && selfCast.test(phrase);
}
