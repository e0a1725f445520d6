/**
 * When two wordings in one report are one thing: the normal form that wordings share, and what makes a name the short form of
 * a longer one. Numbers are hard: 三个一 and 四个一 never meet.
 */
import { characterSet, everySpace, holds } from "../matching/character-set.ts";
import { openingOf } from "../matching/pattern-edges.ts";
import type { CandidateType } from "../recognize/candidate.ts";

/** Longest first: what ends a name and says only that it is one. */
const tails =
  "工作制度 工作机制 长效机制 活动 工作 制度 机制 建设 项目 工程 行动 计划 模式 体系 平台 品牌 做法 方式 形式 要求 标准".split(
    " ",
  );
/** The tails by their last code unit. */
const tailsByEnd = new Map<number, string[]>();
for (const tail of tails) {
  const end = tail.charCodeAt(tail.length - 1);
  tailsByEnd.set(end, [...(tailsByEnd.get(end) ?? []), tail]);
}
const leads =
  /^(?:(?:全|我|本|该)(?:省|市|县|区|镇|乡|村)|基层|农村|村级|党的|实施|开展|推行|深化|推进|建立|健全|打造|构建|发展|加强|新型|新时代|“|”)+/u;
const isMark = characterSet(`、，,。·-—－"“”《》()（）+＋${everySpace}`);
const everyMark = /[\s、，,。·\-—－"“”《》()（）+＋]/gu;
/** What a name that can be cut at its beginning begins with. */
const opensLead = openingOf(leads);

/** What says the same inside a program's name. */
const rewritten = [
  ["新模式", "模式"],
  ["党支部", "党组织"],
  ["的", ""],
] as const;

/** What wordings of one thing have in common; never empty for a name that says anything. */
export function normalForm(type: CandidateType, name: string): string {
  const plain = holds(name, isMark) ? name.replace(everyMark, "") : name;
  if (type === "Slogan") return plain;
  let core = plain;
  if (type === "Program") {
    const cut = withoutTail(core);
    if (cut.length >= 3) core = cut;
    const led = opensLead(core, 0) ? core.replace(leads, "") : core;
    if (led.length >= 4) core = led;
    for (const [wording, plainer] of rewritten) if (core.includes(wording)) core = core.replaceAll(wording, plainer);
  } else {
    if (core.startsWith("中")) core = core.replace(/^(?:中共|中国共产党)/u, "");
    if (core.endsWith("公司")) core = core.replace(/(?:有限责任公司|股份有限公司|有限公司|公司)$/u, "");
  }
  return core === "" ? plain : core;
}

function withoutTail(name: string): string {
  const tail = tailsByEnd.get(name.charCodeAt(name.length - 1))?.find((ending) => name.endsWith(ending));
  if (tail === undefined) return name;
  const cut = name.slice(0, -tail.length);
  return cut.endsWith("等") ? cut.slice(0, -1) : cut;
}

const numerals = /[\d一二三四五六七八九十百千两]+/gu;

/** Whether two names count differently: then they are two things. */
export function numbersDiffer(a: string, b: string): boolean {
  return (a.match(numerals)?.join() ?? "") !== (b.match(numerals)?.join() ?? "");
}

/** Whether `short`, which stands in `long` at `at`, is a short form of it: most of it, or the end of a body's name. */
export function isShortForm(type: CandidateType, short: string, long: string, at: number): boolean {
  if (short.length >= long.length) return false;
  const share = short.length / long.length;
  const fits =
    type === "Organization"
      ? short.length >= 4 && at + short.length === long.length
      : type === "Slogan"
        ? short.length >= 5 && share >= 0.4
        : short.length >= 4 && share >= 0.6;
  return fits && !numbersDiffer(short, long);
}
