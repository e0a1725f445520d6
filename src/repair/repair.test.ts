import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repair } from "./repair.ts";
import { reportText } from "./report-text.ts";

const pairs: readonly (readonly [what: string, original: string, repaired: string])[] = [
  ["pinyin in ASCII brackets", "黨建引領(lǐng)鄉(xiāng)村振興", "党建引领乡村振兴"],
  ["pinyin in full-width brackets", "鎮（zhèn）幹部到點（diǎn）", "镇干部到点"],
  ["pinyin with the phonetic ɡ", "強(qiánɡ)化保障，領(lǐnɡ)導帶頭", "强化保障，领导带头"],
  ["a tone that the dictionary does not list", "實績(jī)突出的幹部", "实绩突出的干部"],
  ["pinyin broken at a line's end", "黨建引領(lǐ\nng)鄉\n(xiāng)村振興(\nxīng)工作", "党建引领乡村振兴工作"],
  ["a mark that begins no line", "推行网格管理\n、积分管理(含\n社区)\n。", "推行网格管理、积分管理(含\n社区)。"],
  ["a bracket that ends no line", "推行“\n四议两公开”工作法", "推行“四议两公开”工作法"],
  ["entities", "来源&nbsp;&nbsp;&ldquo;四议&rdquo;&#8226;A&B、&amp;nbsp;占&lt;50%", "来源 “四议”·A&B、占<50%"],
  ["tags", "<p>抓重点。<br/>补<strong>短板</strong>，</p><p>占<50%。", "抓重点。\n补短板，\n\n占<50%。"],
  ["Markdown", "## 抓队伍建设\n**选派**干部五名。", "抓队伍建设\n选派干部五名。"],
  ["a year in Chinese digits", "二○二一年、二O一八年、二0一九年四月", "二〇二一年、二〇一八年、二〇一九年四月"],
  ["a middle dot for a point", "3·6亿元、47·1%，“3·15”活动", "3.6亿元、47.1%，“3·15”活动"],
  [
    "wrapped text that stands off as a whole",
    "  某县坚持把党建引领作为乡村振兴的第一抓手从县\n  直机关选派干部三百名到村任职每村落实经费五万\n  元，推行四级网格管理。",
    "某县坚持把党建引领作为乡村振兴的第一抓手从县直机关选派干部三百名到村任职每村落实经费五万元，推行四级网格管理。",
  ],
  ["pinyin without tones", "強(qiang)化領(ling)導與組織", "强化领导与组织"],
  ["brackets that are no reading stay", "西(e)网、农产品(abc)", "西(e)网、农产品(abc)"],
  ["pinyin in a simplified text", "茌(chí)平区", "茌平区"],
  ["simplified text is not converted", "乾县与乾安县", "乾县与乾安县"],
  ["one traditional name in a simplified text", "村党组织学习《論語》一书", "村党组织学习《論語》一书"],
  ["words decide, not characters", "乾坤灣鎮黨委後來選派幹部", "乾坤湾镇党委后来选派干部"],
  ["full-width digits and letters", "全县９５个村、Ｅ类人才，占７０．３％", "全县95个村、E类人才，占70.3%"],
  ["brackets", "村（社区）", "村(社区)"],
  ["plus", "“１＋５”文件", "“1+5”文件"],
  ["comma after Chinese", "抓重点,补短板", "抓重点，补短板"],
  ["commas that a copied page doubled", "近年來,,全縣干部,、群眾齊心,,脫貧,。", "近年来，全县干部、群众齐心，脱贫。"],
  ["comma after a figure", "占94.1%,每个班子", "占94.1%，每个班子"],
  ["thousands, times and versions keep theirs", "投入1,000元,10:30开始,3.6亿元", "投入1,000元，10:30开始，3.6亿元"],
  ["colon, semicolon, question, exclamation", "金昌市:怎么办?抓落实;好!", "金昌市：怎么办？抓落实；好！"],
  ["addresses keep theirs", "见http://www.a.gov.cn/b?c=1,d=2;e。下文", "见http://www.a.gov.cn/b?c=1,d=2;e。下文"],
  ["an address ends before the sentence's comma", "见http://a.cn/b,然后", "见http://a.cn/b，然后"],
  ["straight quotes", '制定出"四化""五统一"的模式', "制定出“四化”“五统一”的模式"],
  ["a lone straight mark stays", '口径5"管道', '口径5"管道'],
  ["corner brackets", "「四議」與『兩公開』並舉", "“四议”与“两公开”并举"],
  ["nested corner brackets", "「學『三農』精神」並落實", "“学‘三农’精神”并落实"],
  ["single quotes outside", "开展‘一对一’帮带", "开展“一对一”帮带"],
  ["single quotes inside stay", "“学‘三农’精神”", "“学‘三农’精神”"],
  ["apostrophe", "Xi’an市民", "Xi’an市民"],
  ["dashes", "党委－支部–党员―群众", "党委—支部—党员—群众"],
  ["long dashes", "强化保障－－某县综述，强化——某县，机制--某县", "强化保障——某县综述，强化——某县，机制——某县"],
  ["a range of figures", "2018－2019年、7–9月、T-1", "2018-2019年、7-9月、T-1"],
  ["middle dots", "头雁争鸣•比学赶超、振兴・之星", "头雁争鸣·比学赶超、振兴·之星"],
  ["what has no width", "\ufeff党\u200b建\u00ad引\u0007领", "党建引领"],
  ["radicals out of a PDF", "⽅向⼀致，成⻓", "方向一致，成长"],
  ["line ends", "甲地。\r\n乙地。\r丙地。", "甲地。\n乙地。\n丙地。"],
  ["indentation", "　　甲地党建。\n　　乙地党建。", "甲地党建。\n乙地党建。"],
  ["blank lines become one", "甲地。\n\n \n\n乙地。\n\n", "甲地。\n\n乙地。\n"],
  ["spaces around figures", "下放 57 项权限，占 70.3 %，累计 12 亿元。", "下放57项权限，占70.3%，累计12亿元。"],
  ["spaces in prose", "加强 基层 党建，推动 振兴。", "加强基层党建，推动振兴。"],
  ["a headline in two halves", "党建引领促发展　乡村振兴展画卷", "党建引领促发展 乡村振兴展画卷"],
  ["labels", "来源:  某县组织部   更新于: 2021-08-12  15:49:15", "来源：某县组织部 更新于：2021-08-12 15:49:15"],
  ["an account and its counters", "某某汽车号   31  0", "某某汽车号 31 0"],
  ["blanks inside brackets", "《 某某日报 》( 2020年08月 02 版)", "《某某日报》(2020年08月02版)"],
  ["a figure inside a headline", "某县第 3 届党建论坛", "某县第3届党建论坛"],
  ["an account and a date", "某某发布 2021年8月12日", "某某发布 2021年8月12日"],
  ["cells of a table", "项目\t金额\n路灯\t5 万元", "项目\t金额\n路灯\t5万元"],
  ["a line that ends in a comma runs on", "抓重点，\n补短板、\n强弱项。", "抓重点，补短板、强弱项。"],
  [
    "wrapped text",
    "某县坚持把党建引领作为乡村振兴的第一抓手从县\n直机关选派干部三百名到村任职每村落实经费五万\n元，推行四级网格管理。\n一、抓实队伍建设\n落实责任。",
    "某县坚持把党建引领作为乡村振兴的第一抓手从县直机关选派干部三百名到村任职每村落实经费五万元，推行四级网格管理。\n一、抓实队伍建设\n落实责任。",
  ],
  [
    "wrapped text under an address that is wider",
    "https://example.org/a/long/address/of/a/page?with=many&parts=in-it\n某县坚持把党建引领作为乡村振兴的第一抓手从县\n直机关选派干部三百名到村任职每村落实经费五万\n元，推行四级网格管理。",
    "https://example.org/a/long/address/of/a/page?with=many&parts=in-it\n某县坚持把党建引领作为乡村振兴的第一抓手从县直机关选派干部三百名到村任职每村落实经费五万元，推行四级网格管理。",
  ],
  [
    "a heading does not run on",
    "抓组织引领\n筑牢战斗堡垒\n坚持把标准化理念贯穿全程。",
    "抓组织引领\n筑牢战斗堡垒\n坚持把标准化理念贯穿全程。",
  ],
  ["an indented line begins a paragraph", "抓重点，\n　　某县推进工作。", "抓重点，\n\n某县推进工作。"],
];

describe("repair", () => {
  it.each(pairs)("%s", (_what, original, repaired) => {
    expect(repair(original).text).toBe(repaired);
  });

  it.each(pairs)("leaves what is repaired alone: %s", (_what, original) => {
    const once = repair(original).text;
    expect(repair(once).text).toBe(once);
  });

  it("is idempotent on any text", () => {
    fc.assert(
      fc.property(reportText, (original) => {
        const once = repair(original).text;
        expect(repair(once).text).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
