/** Inns, farms, workshops and mines: small bodies that count where a proper name stands before the head. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { type Reading, tokensBetween } from "../../reading/reading.ts";
import type { Rule } from "../candidate.ts";
import { canonicalName } from "../candidate.ts";
import { isGeneric, trimScope } from "../modifiers.ts";
import { canBeCoined, isDescriptive, placesBetween, properStart } from "./body-names.ts";

const heads: readonly (readonly [head: string, kind: "enterprise" | "institution"])[] = [
  ["客栈", "enterprise"],
  ["民宿", "enterprise"],
  ["酒店", "enterprise"],
  ["饭店", "enterprise"],
  ["宾馆", "enterprise"],
  ["山庄", "enterprise"],
  ["农庄", "enterprise"],
  ["庄园", "enterprise"],
  ["酒庄", "enterprise"],
  ["农家乐", "enterprise"],
  ["超市", "enterprise"],
  ["商行", "enterprise"],
  ["经营部", "enterprise"],
  ["旅行社", "enterprise"],
  ["事务所", "enterprise"],
  ["养殖场", "enterprise"],
  ["养猪场", "enterprise"],
  ["养鸡场", "enterprise"],
  ["种植场", "enterprise"],
  ["茶场", "enterprise"],
  ["园艺场", "enterprise"],
  ["厂", "enterprise"],
  ["煤矿", "enterprise"],
  ["金矿", "enterprise"],
  ["养老院", "institution"],
  ["福利院", "institution"],
  ["学校", "institution"],
  ["剧团", "institution"],
  ["纪念馆", "institution"],
  ["陈列馆", "institution"],
  ["展览馆", "institution"],
  ["博物馆", "institution"],
  ["供电所", "enterprise"],
  ["支行", "enterprise"],
  ["分行", "enterprise"],
];

/** 厂 and its like inside other words: 厂房, 工厂, 商行业. */
const continues = /^[房家区矿子商业道化主式型性级院址庆园内外]/u;
/** Nobody's in particular. */
const nobody =
  /^(?:[两几数多]|爱心|积分|道德|文明|扶贫|移民|安置|巾帼|红色|网上|线上|无人|智慧|连锁|生活|大型|星级|网红|高端|高档|豪华|品牌|特色|农家|家庭|乡村|传统|休闲|周边|附近|自家|村里|镇上|县城|城里)|[家座间栋个处所条种的]$|变|积分|爱心|文明实践/u;

export const smallBody: Rule = {
  name: "small-body",
  reason: "An inn, farm, workshop or mine with a proper name is a body: 云溪客栈, 丰泰养殖场.",
  examples: [
    { text: "她回乡办起了云溪客栈，生意红火。", gives: ["Organization 云溪客栈"] },
    { text: "扶持青年建成了禾香糯米加工厂。", gives: ["Organization 禾香糯米加工厂"] },
    { text: "新建核桃加工厂三座，农家客栈五家。", not: ["Organization 核桃加工厂", "Organization 农家客栈"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const [head, kind] of heads)
      for (const at of reading.occurrences(head)) {
        const end = at + head.length;
        if (continues.test(text.slice(end, end + 1))) continue;
        const covering = reading.tokenEndingAt(end);
        const from =
          covering && (covering.mask & (wordClasses.head | wordClasses["org-head"] | wordClasses.plain)) !== 0
            ? covering.start
            : at;
        if ((reading.tokenStartingAt(at)?.end ?? end) > end) continue;
        const left = properStart(reading, Math.min(from, at), 16);
        if (left.stop === "limit" || left.stop === "quotation") continue;
        let start = trimScope(text, left.start, at);
        const places = placesBetween(reading, start, at);
        if (places[0] && places[0].start > start) start = places[0].start;
        // 这家便利店.
        if (/^[这那该]家/u.test(text.slice(start - 1, start + 1))) continue;
        const named = text.slice(places.at(-1)?.end ?? start, Math.min(from, at));
        if (/[支分]行/u.test(head) && /(?:银行|信用社|农商行|农信社)/u.test(text.slice(left.start, at))) {
          emit({
            type: "Organization",
            start: left.start,
            end,
            name: canonicalName(text.slice(left.start, end)),
            rule: smallBody.name,
            weight: 14,
            kind,
          });
          continue;
        }
        if (named.length < 2 || named.length > 10 || nobody.test(named)) continue;
        if (
          !/^\p{Script=Han}+$/u.test(named) ||
          isGeneric(reading, named) ||
          isDescriptive(reading, named, /[厂场]$/u.test(head))
        )
          continue;
        if (
          !canBeCoined(reading, start, Math.min(from, at)) ||
          (places.length === 0 && ofNobody(head, text.slice(start, at)))
        )
          continue;
        if (hasVerb(reading, start, at)) continue;
        emit({
          type: "Organization",
          start,
          end,
          name: canonicalName(text.slice(start, end)),
          rule: smallBody.name,
          weight: 7,
          kind,
        });
      }
  },
};

/** 来厂, 办厂, 大厂; schools have a place or a kind of school in their names. */
function ofNobody(head: string, before: string): boolean {
  if (head === "厂") return /(?:(?<!加)工|[来办进到赴建回大新老多各该本我全入出家])$/u.test(before);
  return (
    head === "学校" &&
    !/(?:干部|党校|中医|卫生|农业|民族|职业|技工|技术|特殊教育|实验|中心|希望|一贯制|逸夫|寄宿制?|初级)$/u.test(before)
  );
}

/** A verb inside: what stands there tells a deed (家里改建民宿). */
function hasVerb(reading: Reading, start: number, end: number): boolean {
  for (const token of tokensBetween(reading, start, end))
    if (
      token.word.length > 1 &&
      token.end <= end &&
      (token.mask & (wordClasses.run | wordClasses.found | wordClasses.spend)) !== 0
    )
      return true;
  return false;
}
