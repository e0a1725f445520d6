/** Parallel parts with one head noun: 组织共建、资源共享机制 and 选拔、培养、任用机制 are each one program. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { closingOf } from "../../matching/pattern-edges.ts";
import { numberValue } from "../../quantities/numbers.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { headWeight } from "../heads.ts";
import { trimScope } from "../modifiers.ts";
import { runEcho } from "../parallel.ts";
import { counted, enumeration, lastOf } from "./shared-heads.ts";

/** The stretches between 、 in a clause up to an offset, eight at most. */
function piecesBefore(text: string, from: number, before: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (let end = before; end >= from && pieces.length < 8; ) {
    const start = Math.max(from, lastOf(text, enumeration, from, end) + 1);
    pieces.push({ start, end });
    end = start - 1;
  }
  return pieces.reverse();
}

/** Heads under which several parts are one thing. */
const binding = new Set(
  "机制 模式 体系 工作法 推进机制 工作机制 责任体系 工作体系 治理体系 帮扶机制 联动机制 保障机制 管理机制 服务模式 发展模式 工作模式 责任制 联系制 包保制 负责制 责任制度 联系制度 包保制度".split(
    " ",
  ),
);
const actor =
  /^(?:党委|政府|党政|支部|党支部|党组织|党员|干部|书记|部门|单位|企业|公司|群众|村民|农户|合作社|基地|协会|社会|市场|银行|财政|[省市县区乡镇村]级|[省市县区乡镇村](?!民)|街道|社区|网格|专家|能人|乡贤|教师|学校|医院)/u;

const filler =
  /^(?:有效|工作|推进|长效|良性|运行|管理|服务|治理|协同|联动|新|基层治理|乡村治理|社区治理|基层治理新|的|新型|[一二三四五六七八九十两\d]+(?:项|个|大|种))*$/u;

const plural = /(?:革命|工程|行动|战役|攻坚战|保卫战)$/u;
const endsPlural = closingOf(plural);

/** 三大改造整治: how many there are, and what else belongs to each of their names. */
function countOf(tail: string): { readonly count: number; readonly rest: string } | undefined {
  const match = /^([二两三四五六七八])(?:项|个|大)(\p{Script=Han}{0,6})$/u.exec(tail);
  return match ? { count: numberValue(match[1] ?? ""), rest: match[2] ?? "" } : undefined;
}

export const partsWithHead: Rule = {
  name: "parts-with-head",
  reason: "Parallel parts with one head noun are one program: 组织共建、资源共享机制; 选拔、培养、任用机制.",
  examples: [
    { text: "探索资源共享、活动共办、难题共解机制。", gives: ["Program 资源共享、活动共办、难题共解机制"] },
    {
      text: "实施农村道路、饮水、住房三大改造工程。",
      gives: ["Program 农村道路改造工程", "Program 农村饮水改造工程", "Program 农村住房改造工程"],
    },
    { text: "健全乡土人才选拔、培养、任用工作机制。", gives: ["Program 乡土人才选拔、培养、任用工作机制"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const head of reading.tokensOf(wordClasses.head)) {
      if (
        (headWeight(head) < 6 && !(endsPlural(text, head.end - 1) && plural.test(head.word))) ||
        reading.quotationAt(head.start)
      )
        continue;
      const clause = reading.clauseAt(head.start);
      const floor = Math.max(clause.start + 1, head.start - 14);
      const comma = lastOf(text, enumeration, floor, head.start);
      if (comma === -1) continue;
      const pieces = piecesBefore(text, clause.start, comma);
      const last = pieces.at(-1);
      const first = pieces[0];
      if (!first || !last) continue;
      const length = last.end - last.start;
      const tail = text.slice(comma + 1 + length, head.start);
      if (comma + 1 + length > head.start || !((tail.length <= 16 && filler.test(tail)) || countOf(tail))) continue;
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
      const echoes = !counted.has(head.word) && length >= 3 && length <= 8 && runEcho(parts) >= 0.2;
      // 市级指导、县区统筹、街道主抓推进机制: who does what in it.
      const shares =
        binding.has(head.word) &&
        length >= 4 &&
        parts.length >= 3 &&
        parts.filter((part) => actor.test(part)).length >= 2;
      const numbered = length === 2 && parts.length >= 3 && /[一二三四五六七八九十\d]+(?:项|个|大)/u.test(tail);
      if (!acts && !echoes && !shares && !numbered) continue;
      const bound = leftBoundary(reading, lead.end - length, 14).start;
      // 农村厕所、污水、垃圾三大革命: each of the things that are counted is one, and the whole is another name of none.
      const kinds = countOf(tail);
      if (numbered && plural.test(head.word) && kinds?.count === parts.length) {
        const from = trimScope(text, Math.max(lead.start, bound), lead.end);
        const whose = text.slice(from, lead.end - length);
        parts.forEach((part, i) => {
          const end = items[i]?.end ?? comma + 1 + length;
          emit({
            type: "Program",
            start: i === 0 ? from : end - length,
            end: i === items.length ? head.end : end,
            name: canonicalName(`${whose}${part}${kinds.rest}${head.word}`),
            aliases: [canonicalName(`${part}${kinds.rest}${head.word}`)],
            rule: partsWithHead.name,
            weight: 30,
            kind: head.word,
          });
        });
        continue;
      }
      const start = acts || numbered ? trimScope(text, Math.max(lead.start, bound), lead.end) : lead.end - length;
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
