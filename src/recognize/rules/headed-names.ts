/** Names without marks that end in a head noun: 农村强基固本工程, 三级会商化解机制. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import type { Reading, Token } from "../../reading/reading.ts";
import { type LeftBoundary, leftBoundary } from "../boundary.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { headWeight } from "../heads.ts";
import { runEcho } from "../parallel.ts";

const framed = wordClasses.run | wordClasses["strong-run"] | wordClasses.found;
const verbs =
  wordClasses.action |
  wordClasses.run |
  wordClasses["strong-run"] |
  wordClasses.function |
  wordClasses.adverb |
  wordClasses.spend;
const scopes =
  /^(?:(?:全|我|本|该)[省市县区镇乡村州旗]|各级|各类|各项|各地|各村|各乡镇|其他|一系列|系列|若干|多个|有关|相关|这个|个|一个|一项|一批|一大批|两个|各|这些|多项|这)+/u;

/**
 * A modifier that names nothing: only words of the class not-name, or only verbs (提供平台, 定期研究解决项目).
 * `telling`: before a head that tells much by itself a field of work is enough: 科技示范点.
 */
export function isGeneric(reading: Reading, modifier: string, telling = false): boolean {
  if (modifier.length < 2) return true;
  if (modifier.length <= 3 && reading.lexicon.is(modifier, verbs)) return true;
  return consistsOf(
    reading,
    modifier,
    telling ? wordClasses["not-name"] : wordClasses["not-name"] | wordClasses.domain,
  );
}

/** Whether a modifier is nothing but words of some classes, longest first. */
function consistsOf(reading: Reading, modifier: string, mask: number): boolean {
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
  const scope = scopes.exec(text.slice(start, end));
  return scope ? start + scope[0].length : start;
}

/** Whether the head stands at the end of its phrase: not 机制改革 or 项目的, where it modifies what follows. */
function closes(reading: Reading, head: Token): boolean {
  const after = reading.text.slice(head.end, head.end + 2);
  if (/^[化式型性级者力]/u.test(after) || after.startsWith("之")) return false;
  if (mayFollow.test(after)) return true;
  const next = reading.tokenStartingAt(head.end);
  if (next === undefined) return !/^\p{Script=Han}/u.test(after);
  if ((next.mask & wordClasses.head) !== 0) return false;
  // 计划投资, 标准化建设: the word is a verb or a modifier here.
  return !(ambiguous.has(head.word) && (next.mask & (wordClasses.spend | framed | wordClasses.action)) !== 0);
}

/** What may follow a name that is complete. */
const mayFollow = /^(?:成果|经验|方面|要求|作用|过程|成效|建设|试点|以来|期间|顺利|全面|落地|的|等|中|内|上|里)/u;
const ambiguous = new Set([
  "计划",
  "规划",
  "标准",
  "服务",
  "行动",
  "活动",
  "改革",
  "规定",
  "奖励",
  "补助",
  "补贴",
  "救助",
  "直播",
  "贷款",
  "党建",
  "资助",
]);

export const headedName: Rule = {
  name: "headed-name",
  reason: "A noun phrase that ends in a head noun names a program; a verb that runs things before it makes it surer.",
  examples: [
    { text: "大力实施农村固本强基工程，补齐短板。", gives: ["Program 农村固本强基工程"] },
    { text: "建立三级会商调处机制。", gives: ["Program 三级会商调处机制"] },
    { text: "完善相关制度，健全工作机制。", not: ["Program 相关制度", "Program 工作机制"] },
  ],
  propose(reading, emit) {
    for (const head of reading.tokens) {
      if ((head.mask & wordClasses.head) === 0) continue;
      const weight = headWeight(reading, head.word);
      if (weight < 2 || reading.quotationAt(head.start) || !closes(reading, head)) continue;
      const left = leftBoundary(reading, head.start);
      if (left.stop === "quotation") continue;
      const start = trimScope(reading.text, left.start, head.start);
      const modifier = reading.text.slice(start, head.start);
      const wholeIsName = head.word.length >= 4 && modifier.length > 1 && !reading.lexicon.is(modifier, verbs);
      if (!wholeIsName && isGeneric(reading, modifier, weight >= 6 && head.word.length >= 3)) continue;
      if (weight <= 7 && modifier.length <= 8 && consistsOf(reading, modifier, verbs | wordClasses["not-name"]))
        continue;
      if (/^[\d.,]+$/u.test(modifier) || /^(?:与|和|及|在|由|对|把|将)/u.test(modifier)) continue;
      const runs = left.stop === "verb" && ((left.token?.mask ?? 0) & framed) !== 0;
      const score = weight + support(left, runs) + (modifier.length > 12 ? -2 : 0);
      const candidate: Candidate = {
        type: "Program",
        start,
        end: head.end,
        name: canonicalName(reading.text.slice(start, head.end)),
        rule: headedName.name,
        weight: score < 4 ? 0 : Math.min(score, 9),
        kind: head.word,
      };
      emit(candidate);
    }
  },
};

/** What stands before a name makes it surer or less sure. */
function support({ stop }: LeftBoundary, runs: boolean): number {
  if (runs) return 2;
  return { limit: -4, of: -1, number: 0 }[stop as string] ?? -1;
}

const listed = /^(?:等)?(?:[一二三四五六七八九十两\d]+(?:项|个|大|种|类))?/u;

export const sharedHead: Rule = {
  name: "shared-head",
  reason: "Items of an enumeration share the head noun after the last one: A、B、C等制度 is three programs.",
  examples: [
    {
      text: "推行任前联审、年度评估、动态管理等制度。",
      gives: ["Program 任前联审制度", "Program 年度评估制度", "Program 动态管理制度"],
    },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const head of reading.tokens) {
      if ((head.mask & wordClasses.head) === 0 || headWeight(reading, head.word) < 3) continue;
      if (reading.quotationAt(head.start)) continue;
      const clause = reading.clauseAt(head.start);
      const before = text.slice(clause.start, head.start);
      const deng = before.lastIndexOf("等");
      if (deng === -1 || head.start - (clause.start + deng) > 10) continue;
      const listEnd = clause.start + deng;
      if (!text.slice(clause.start, listEnd).includes("、")) continue;
      const bridge = text.slice(listEnd, head.start).replace(listed, "").replace(/^的/u, "");
      if (bridge.length > 5 || hasVerb(reading, head.start - bridge.length, head.start)) continue;
      if (bridge !== "" && isGeneric(reading, bridge) && headWeight(reading, head.word) <= 5) continue;
      let end = listEnd;
      const items: { start: number; end: number }[] = [];
      while (end > clause.start && items.length < 8) {
        const left = leftBoundary(reading, end, 16);
        if (left.stop === "quotation" || left.start === end) break;
        items.push({ start: left.start, end });
        if (left.stop !== "comma") break;
        end = left.start - 1;
      }
      const shortest = Math.min(...items.map((item) => item.end - item.start));
      if (items.length < 2 || (shortest < 4 && items.length < 3)) continue;
      for (const item of items.reverse()) {
        const start = trimScope(text, item.start, item.end);
        const name = canonicalName(text.slice(start, item.end));
        if (name.length < 2 || name.length > 16 || (name.length < 4 && isGeneric(reading, name))) continue;
        emit({
          type: "Program",
          start,
          end: item.end,
          name: `${name}${bridge}${head.word}`,
          aliases: [name, `${name}${head.word}`],
          rule: sharedHead.name,
          weight: Math.min(8, headWeight(reading, head.word) - (isGeneric(reading, `${bridge}`) ? 0 : 1)),
          kind: head.word,
        });
      }
    }
  },
};

/** Whether a stretch holds a verb that takes objects: 等建立报到站 is no bridge from a list to its head. */
function hasVerb(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const token = reading.tokenStartingAt(at);
    if (
      token &&
      (token.mask & (framed | wordClasses.function)) !== 0 &&
      !reading.lexicon.is(token.word, wordClasses.action)
    )
      return true;
  }
  return false;
}

/** Items before a head noun, right to left, each bounded by 、; the last one is followed by the head itself. */
function itemsBefore(reading: Reading, end: number): { start: number; end: number }[] {
  const items: { start: number; end: number }[] = [];
  while (items.length < 8) {
    const left = leftBoundary(reading, end, 16);
    if (left.stop === "quotation" || left.start === end) break;
    items.unshift({ start: left.start, end });
    if (left.stop !== "comma") break;
    end = left.start - 1;
  }
  return items;
}

/** The stretches between 、 in a clause up to an offset. */
function piecesBefore(text: string, from: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let start = from;
  for (let i = from; i <= end; i++) {
    if (i < end && text[i] !== "、") continue;
    pieces.push({ start, end: i });
    start = i + 1;
  }
  return pieces.slice(-8);
}

const filler =
  /^(?:有效|工作|推进|长效|良性|运行|管理|服务|治理|协同|联动|新|基层治理|乡村治理|社区治理|基层治理新|的|新型|[一二三四五六七八九十两\d]+(?:项|个|大|种))*$/u;

export const partsWithHead: Rule = {
  name: "parts-with-head",
  reason: "Parallel parts with one head noun are one program: 组织共建、资源共享机制; 选拔、培养、任用机制.",
  examples: [
    { text: "探索资源共享、活动共办、难题共解机制。", gives: ["Program 资源共享、活动共办、难题共解机制"] },
    { text: "健全乡土人才选拔、培养、任用工作机制。", gives: ["Program 乡土人才选拔、培养、任用工作机制"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const head of reading.tokens) {
      if ((head.mask & wordClasses.head) === 0 || headWeight(reading, head.word) < 6 || reading.quotationAt(head.start))
        continue;
      const clause = reading.clauseAt(head.start);
      const comma = text.lastIndexOf("、", head.start);
      if (comma <= clause.start || head.start - comma > 14) continue;
      const pieces = piecesBefore(text, clause.start, comma);
      const last = pieces.at(-1);
      const first = pieces[0];
      if (!first || !last) continue;
      const length = last.end - last.start;
      const tail = text.slice(comma + 1 + length, head.start);
      if (comma + 1 + length > head.start || !filler.test(tail)) continue;
      // Right to left as far as the parts are of one length; the first may follow a verb or a modifier.
      const even = pieces.slice(
        pieces.findLastIndex((piece, i) => i < pieces.length - 1 && piece.end - piece.start !== length) + 1,
      );
      const opening = pieces[pieces.length - even.length - 1];
      const items = opening && opening.end - opening.start > length ? [opening, ...even] : even;
      const lead = items[0] as { start: number; end: number };
      const parts = [
        ...items.map((item) => text.slice(item.end - length, item.end)),
        text.slice(comma + 1, comma + 1 + length),
      ];
      if (parts.length < 2) continue;
      const acts =
        length === 2 &&
        parts.every((part) => reading.lexicon.is(part, wordClasses.action | wordClasses.run | wordClasses["not-name"]));
      const echoes = length >= 3 && length <= 8 && runEcho(parts) >= 0.2;
      if (!acts && !echoes) continue;
      const bound = leftBoundary(reading, lead.end - length, 14).start;
      const start = acts ? trimScope(text, Math.max(lead.start, bound), lead.end) : lead.end - length;
      const name = canonicalName(text.slice(start, head.end));
      emit({
        type: "Program",
        start,
        end: head.end,
        name,
        aliases: acts ? [] : [parts.join("、")],
        rule: partsWithHead.name,
        weight: 30,
        kind: head.word,
      });
    }
  },
};

const sharing = new Set(["制度", "机制", "工程", "活动", "行动", "计划", "模式", "体系", "办法", "清单"]);

export const listedBeforeHead: Rule = {
  name: "listed-before-head",
  reason: "Short items before one head noun share it also without 等: 首问负责、一次告知、限时办结制度.",
  examples: [
    {
      text: "推行首问负责、服务承诺公开、限时办结制度。",
      gives: ["Program 首问负责制度", "Program 服务承诺公开制度", "Program 限时办结制度"],
    },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const head of reading.tokens) {
      if (!sharing.has(head.word) || (head.mask & wordClasses.head) === 0 || reading.quotationAt(head.start)) continue;
      const items = itemsBefore(reading, head.start);
      if (items.length < 2) continue;
      const frame = reading.tokenEndingAt(items[0]?.start ?? 0);
      if (((frame?.mask ?? 0) & framed) === 0) continue;
      const names = items.map((item) => canonicalName(text.slice(trimScope(text, item.start, item.end), item.end)));
      const fits = names.every((name) => name.length >= 4 && name.length <= 9 && !isGeneric(reading, name));
      const closed = items
        .slice(0, -1)
        .some((item) => ((reading.tokenEndingAt(item.end)?.mask ?? 0) & wordClasses.head) !== 0);
      if (!fits || closed) continue;
      items.slice(0, -1).forEach((item, index) => {
        const name = names[index] as string;
        emit({
          type: "Program",
          start: item.start,
          end: item.end,
          name: `${name}${head.word}`,
          aliases: [name],
          rule: listedBeforeHead.name,
          weight: 7,
          kind: head.word,
        });
      });
      const tail = items.at(-1) as { start: number; end: number };
      const name = names.at(-1) as string;
      emit({
        type: "Program",
        start: tail.start,
        end: head.end,
        name: `${name}${head.word}`,
        aliases: [name],
        rule: listedBeforeHead.name,
        weight: 8,
        kind: head.word,
      });
    }
  },
};
