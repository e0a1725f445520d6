/** Bodies that are named without a place: national ones, firms that everybody knows, inspection groups, 团县委. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet, isHan } from "../../matching/character-set.ts";
import { matchAt } from "../../matching/occurrences.ts";
import type { Reading } from "../../reading/reading.ts";
import { canonicalName, type Rule } from "../candidate.ts";

const inspection =
  /(?:驻[^，。、；“”\n\d]{2,12}?纪检监察组|第[一二三四五六七八九十]+(?:派驻)?(?:纪检监察组|巡察组|巡视组)|[省市县区]委第[一二三四五六七八九十]+巡察组)/gu;
/** 县委“五个到户”领导小组办公室, “两新”组织工委: a coinage in front of a committee's head. */
const committee = /\p{Script=Han}{0,4}?(?:工委|领导小组(?:办公室)?|指挥部|工作专班)/uy;
const committeesOwner = /(?:[省市县区州旗]委|[省市县区州旗](?:人民)?政府|[省市县区州旗镇乡])$/u;
const youth = /团[省市县区州旗]委/uy;
/** What every inspection group ends in. */
const inspectors = ["监察组", "巡察组", "巡视组"];

/** Where a firm is only the place where things are sold, or its name the beginning of a product's or of another word: 百度地图. */
const noFirm =
  /^(?:(?:[、和及][^，。；]{1,10})?等?(?:线上|网络|电商|购物|网购)?(?:平台|商城|旗舰店|网店|店|直播|\p{Script=Han}{0,3}馆|电商)|地图|百科|网盘|搜索|会议|视频|课堂|文档|云|手机|钱包|支付|东方|肉饼|业|史|学|文化|大学)/u;

/** What stands before a name that begins there. */
const introduces = characterSet("与和及同跟向由被对从在经到给为用让");

/** 南京东路, 一百度, 精华为: two characters that belong to two other words. */
const cutsWord = (reading: Reading, start: number, end: number): boolean =>
  end - start === 2 &&
  isHan(reading.text, start - 1) &&
  !introduces(reading.text, start - 1) &&
  (reading.tokenEndingAt(start)?.word.length ?? 0) < 2 &&
  reading.placeEndingAt(start) === undefined;

export const nationalBody: Rule = {
  name: "national-body",
  reason:
    "National bodies and inspection groups are named without a place: 商务部, 驻县水利局纪检监察组; 团县委 hides its level.",
  examples: [
    { text: "列入商务部示范名单。", gives: ["Organization 商务部"] },
    { text: "驻县水利局纪检监察组开展检查。", gives: ["Organization 驻县水利局纪检监察组"] },
    { text: "团县委组织青年参加。", gives: ["Organization 团县委"] },
    { text: "县里与阿里巴巴签约。", gives: ["Organization 阿里巴巴"] },
    { text: "在京东、淘宝等平台开店。", not: ["Organization 京东"] },
    { text: "在南京东路开店，用百度地图找路。", not: ["Organization 京东", "Organization 百度"] },
    { text: "财政部、中国美术馆主办。", gives: ["Organization 财政部"] },
  ],
  propose(reading, emit) {
    const rule = nationalBody.name;
    for (const { word, start, end } of reading.tokensOf(wordClasses.ministry)) {
      const kind = reading.lexicon.details.get(`ministry:${word}`) ?? "government";
      const isOther =
        kind === "enterprise"
          ? noFirm.test(reading.text.slice(end, end + 16)) || cutsWord(reading, start, end)
          : reading.text[end] === "门";
      if (!isOther) emit({ type: "Organization", start, end, name: word, rule, weight: 8, kind });
    }
    if (inspectors.some((word) => reading.occurrences(word).length > 0))
      for (const { index: start, 0: group } of reading.text.matchAll(inspection))
        emit({
          type: "Organization",
          start,
          end: start + group.length,
          name: canonicalName(group),
          rule,
          weight: 20,
          kind: "party",
        });
    for (const quotation of reading.quotations) {
      if (quotation.kind !== "quote" || quotation.inner.length > 8 || /[，。]/u.test(quotation.inner)) continue;
      const head = matchAt(committee, reading.text, quotation.end)?.[0];
      if (head === undefined) continue;
      const owner =
        committeesOwner.exec(reading.text.slice(Math.max(0, quotation.start - 6), quotation.start))?.[0] ?? "";
      const start = quotation.start - owner.length;
      const end = quotation.end + head.length;
      const name = canonicalName(reading.text.slice(start, end));
      emit({ type: "Organization", start, end, name, rule, weight: 14, kind: "party" });
    }
    for (const start of reading.occurrences("团"))
      if (matchAt(youth, reading.text, start))
        emit({
          type: "Organization",
          start,
          end: start + 3,
          name: reading.text.slice(start, start + 3),
          rule,
          weight: 9,
          kind: "party",
        });
  },
};
