/**
 * When two wordings in one report are one thing: the normal form that wordings share, and short forms of longer names.
 * Numbers are hard: 三个一 and 四个一 never meet.
 */
import type { CandidateType } from "../recognize/candidate.ts";

const tails =
  /(?:等)?(?:工作制度|工作机制|长效机制|活动|工作|制度|机制|建设|项目|工程|行动|计划|模式|体系|平台|品牌|做法|方式|形式|要求|标准)$/u;
const leads =
  /^(?:(?:全|我|本|该)(?:省|市|县|区|镇|乡|村)|基层|农村|村级|党的|实施|开展|推行|深化|推进|建立|健全|打造|构建|发展|加强|新型|新时代|“|”)+/u;
const letters = /[\s、，,。·\-—－"“”《》()（）+＋]/gu;

/** What wordings of one program have in common; never empty. */
export function normalForm(type: CandidateType, name: string): string {
  const plain = name.replace(letters, "");
  if (type === "Slogan") return plain;
  let core = plain;
  if (type === "Program") {
    const cut = core.replace(tails, "");
    if (cut.length >= 3) core = cut;
    const led = core.replace(leads, "");
    if (led.length >= 4) core = led;
    core = core.replaceAll("新模式", "模式").replaceAll("党支部", "党组织").replaceAll("的", "");
  } else core = core.replace(/^(?:中共|中国共产党)/u, "").replace(/(?:有限责任公司|股份有限公司|有限公司|公司)$/u, "");
  return core === "" ? plain : core;
}

const numerals = /[\d一二三四五六七八九十百千两]+/gu;

/** Whether two names count differently: then they are two things. */
export function numbersDiffer(a: string, b: string): boolean {
  return (a.match(numerals)?.join() ?? "") !== (b.match(numerals)?.join() ?? "");
}

/** Whether `short` is a short form of `long`: its head or its tail, and most of it. */
export function isShortForm(type: CandidateType, short: string, long: string): boolean {
  if (short.length >= long.length || short.length < 3 || numbersDiffer(short, long)) return false;
  if (type === "Organization") return short.length >= 4 && long.endsWith(short);
  if (type === "Slogan") return short.length >= 5 && long.includes(short) && short.length / long.length >= 0.4;
  return long.includes(short) && short.length >= 4 && short.length / long.length >= 0.6;
}
