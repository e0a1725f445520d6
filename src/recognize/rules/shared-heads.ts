/** Heads that an enumeration shares: A、B、C等制度 is three programs, A、B、C机制 of parallel parts is one. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { numberValue } from "../../quantities/numbers.ts";
import type { Reading } from "../../reading/reading.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { headWeight } from "../heads.ts";
import { isGeneric, trimScope } from "../modifiers.ts";

const framed = wordClasses.run | wordClasses["strong-run"] | wordClasses.found;
const listed = /^(?:等)?(?:[一二三四五六七八九十百两数多几\d]+余?(?:项|个|大|种|类|张|份|套|本|条)|一批|一系列)?/u;
const counting = /^等(?:[一二三四五六七八九十百两数多几\d]+余?(?:项|个|大|种|类)|一批|一系列)/u;

export const [enumeration, etc] = Array.from("、等", (mark) => mark.charCodeAt(0)) as [number, number];

/** Where a character stands last in a stretch; -1 where it does not. */
export function lastOf(text: string, unit: number, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (text.charCodeAt(at) === unit) return at;
  return -1;
}

export const sharedHead: Rule = {
  name: "shared-head",
  reason: "Items of an enumeration share the head noun after the last one: A、B、C等制度 is three programs.",
  examples: [
    {
      text: "推行任前联审、年度评估、动态管理等制度。",
      gives: ["Program 任前联审制度", "Program 年度评估制度", "Program 动态管理制度"],
    },
    {
      text: "健全定期会商、联合巡查、共同培育典型等机制。",
      gives: ["Program 定期会商机制", "Program 联合巡查机制", "Program 共同培育典型机制"],
    },
    {
      text: "梳理形成资源、服务、需求等三张清单。",
      gives: ["Program 资源清单", "Program 服务清单", "Program 需求清单"],
    },
    {
      text: "推动邻里食堂、青年之家、春苗学堂等暖心服务项目。",
      gives: ["Program 邻里食堂", "Program 青年之家", "Program 春苗学堂"],
    },
    {
      text: "青溪物流城二期、白水葡萄酒庄等一批重点项目相继竣工。",
      gives: ["Program 青溪物流城二期", "Program 白水葡萄酒庄"],
    },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const head of reading.tokensOf(wordClasses.head)) {
      if (headWeight(head) < 4) continue;
      if (reading.quotationAt(head.start)) continue;
      const clause = reading.clauseAt(head.start);
      const listEnd = lastOf(text, etc, Math.max(clause.start, head.start - 10), head.start);
      if (listEnd === -1) continue;
      const counts = counting.test(text.slice(listEnd, head.start)) && counted.has(head.word);
      if (!counts && lastOf(text, enumeration, clause.start, listEnd) === -1) continue;
      const bridge = text.slice(listEnd, head.start).replace(listed, "").replace(/^的/u, "");
      // 等26支志愿服务组织: the head is part of a body's name.
      if (/\d/u.test(bridge) || goesOnAsBody.test(text.slice(head.end, head.end + 2))) continue;
      if (bridge.length > 5 || hasVerb(reading, head.start - bridge.length, head.start)) continue;
      const said = sizeOf(text.slice(listEnd, head.start));
      const plain = (bridge !== "" && isGeneric(reading, bridge)) || counts;
      if (
        plain &&
        headWeight(head) <= 5 &&
        !(counts && (arising.test(text.slice(head.end, head.end + 6)) || creates(reading, clause.start, listEnd)))
      )
        continue;
      let end = listEnd;
      const items: { start: number; end: number }[] = [];
      while (end > clause.start && items.length < 8) {
        const left = leftBoundary(reading, end, 16);
        if (left.stop === "quotation" || left.start === end) break;
        // 定期会商、共同培育典型等机制: between two marks a verb is part of the item.
        const mark = lastOf(text, enumeration, clause.start, end);
        const within =
          left.stop !== "comma" && items.length === 0 && mark !== -1 && end - mark <= 9 && headWeight(head) >= 6;
        items.push({ start: within ? mark + 1 : left.start, end });
        if (left.stop !== "comma" && !within) break;
        end = (within ? mark + 1 : left.start) - 1;
      }
      // 资源、服务、需求等三张清单: as many as are said; each is one, however short.
      const exact = said !== undefined && said === items.length && items.length > 1;
      const shortest = exact ? 4 : Math.min(...items.map((item) => item.end - item.start));
      // 青石湖景区等十个重点项目: one name stands for several that are counted.
      if (!(counts && shortest >= 4) && (items.length < 2 || (shortest < 4 && items.length < 3))) continue;
      // 邻里食堂、青年之家、春苗学堂等服务项目: names that are complete.
      const complete = items.filter((item) => hasHead(reading, item)).length * 2 > items.length;
      for (const item of items.reverse()) {
        const start = trimScope(text, item.start, item.end);
        const place = reading.placeEndingAt(item.end);
        // 青石村、白水村等示范项目: places where something is run.
        if (place && place.start >= start) continue;
        const name = canonicalName(text.slice(start, item.end));
        if (name.length < 2 || name.length > 16 || (!exact && name.length < 4 && isGeneric(reading, name))) continue;
        // 岗位责任制 in a list of 制度 has its head already.
        const headed = ((reading.tokenEndingAt(item.end)?.mask ?? 0) & wordClasses.head) !== 0 && name.length > 4;
        emit({
          type: "Program",
          start,
          end: item.end,
          name: headed || complete || (plain && headWeight(head) <= 5) ? name : `${name}${bridge}${head.word}`,
          aliases: [name, `${name}${head.word}`],
          rule: sharedHead.name,
          weight: counts || exact ? 8 : Math.min(8, headWeight(head) - (isGeneric(reading, `${bridge}`) ? 0 : 1)),
          kind: head.word,
        });
      }
    }
  },
};

/** Whether an item ends in the head noun of a thing that stands somewhere. */
function hasHead(reading: Reading, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const token = reading.tokenEndingAt(end);
  return (
    token !== undefined && token.start > start && (token.mask & wordClasses.head) !== 0 && facility.test(token.word)
  );
}
const facility =
  /(?:堂|之家|站|中心|园|馆|厅|屋|院|吧|室|超市|银行|广场|基地|平台|工坊|书房|车间|小镇|集市|食堂|讲堂|角|点)$/u;

/** The number in 等三张清单, 等四项制度. */
function sizeOf(bridge: string): number | undefined {
  const numeral = /^等([二两三四五六七八九十]|[2-9])(?:项|个|大|种|类|张|份|套|本|条)/u.exec(bridge)?.[1];
  return numeral === undefined ? undefined : numberValue(numeral);
}

/** What says of the things listed that they came to be: 等一批重点项目建成. */
const arising =
  /^(?:相继|陆续|先后|全部|顺利|如期|加快|加速|扎实|有序|稳步|正式|基本|全面|即将|已|正)?(?:建成|竣工|完工|开工|投产|投用|投运|落地|推进|建设|实施|通车|签约|达产|启动|落户|开业|运营|交付|启用|完成|复工)/u;

const goesOnAsBody = /^(?:组织|队|团队|人员|工作者|者|员|机构|单位)/u;

const undertaking = wordClasses.run | wordClasses["strong-run"] | wordClasses.found | wordClasses.spend;

/** Whether a clause has a verb by which projects come to be before an offset. */
function creates(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const token = reading.tokenStartingAt(at);
    if (token && (token.mask & undertaking) !== 0) return true;
  }
  return false;
}

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

const sharing = new Set("制度 机制 工程 活动 行动 计划 模式 体系 办法 清单 战略 项目".split(" "));
/** Heads of things that are counted one by one: 科教兴县、生态立县战略 are two. */
export const counted = new Set("工程 行动 计划 战略 项目 重点项目 基地 活动 平台".split(" "));

export const listedBeforeHead: Rule = {
  name: "listed-before-head",
  reason: "Short items before one head noun share it also without 等: 民情走访、议题公示、限期答复制度.",
  examples: [
    {
      text: "推行民情走访、议题联审公示、限期答复制度。",
      gives: ["Program 民情走访制度", "Program 议题联审公示制度", "Program 限期答复制度"],
    },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const head of reading.tokensOf(wordClasses.head)) {
      if (!sharing.has(head.word) || reading.quotationAt(head.start)) continue;
      const items = itemsBefore(reading, head.start);
      if (items.length < 2) continue;
      const frame = reading.tokenEndingAt(items[0]?.start ?? 0);
      if (((frame?.mask ?? 0) & framed) === 0) continue;
      const names = items.map((item) => canonicalName(text.slice(trimScope(text, item.start, item.end), item.end)));
      const fits = names.every(
        (name) => name.length >= 4 && name.length <= 12 && !/[(（]/u.test(name) && !isGeneric(reading, name),
      );
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
          weight: 8,
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
        weight: 9,
        kind: head.word,
      });
    }
  },
};
