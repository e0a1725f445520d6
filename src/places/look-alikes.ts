/**
 * What begins or looks like a division and is something else: companies and their brands, roads, universities, people, rivers,
 * products. Only short names are tested; a full name (某市某路) stays a place even inside another name.
 */
import type { Gazetteer } from "../gazetteer/index.ts";
import { hanAt } from "./boundary.ts";
import { otherWords } from "./ordinary-words.ts";

/** Whether the short name at `start` … `end` is only part of another name or word. */
export const isLookAlike = (text: string, start: number, end: number, gazetteer: Gazetteer): boolean =>
  straddlesWords(text, start, end, gazetteer) || isNameOfElse(text, start, end) || opensCompanyName(text, end);

/** The name cuts two everyday words in half: 以|上海|外 (以上, 海外). */
const straddlesWords = (text: string, start: number, end: number, gazetteer: Gazetteer): boolean =>
  start > 0 &&
  gazetteer.wordClass(text, start - 1, start + 1) !== undefined &&
  gazetteer.wordClass(text, end - 1, Math.min(end + 1, text.length)) !== undefined;

const companyTails = /^[\p{Script=Han}（）()]{0,16}?(有限公司|公司|集团|银行|酒业|药业|铁路局|股份)/u;
/** Local branches of institutions belong to the place like an office: 某县农村合作银行, 某市城投集团. */
const localInstitution =
  /^(农村|农商|农业|城投|供电|电力|烟草|水务|自来水|公交|旅游|文旅|交投|市政|国有|国资|建设|交通)/;
const grammar = /[的了在和与及是把被将对从向到为由使让给]/;

/** 深圳好家庭实业有限公司: the brand's town, not the report's. */
function opensCompanyName(text: string, end: number): boolean {
  const tail = companyTails.exec(text.slice(end, end + 24))?.[0];
  return tail !== undefined && !grammar.test(tail) && !localInstitution.test(tail);
}

/** 黄河南岸, 长江西部 …: the name of a province by accident. */
export function isRiverside(text: string, start: number, end: number): boolean {
  return "岸侧麓坡".includes(text[end] ?? " ") && hanAt(text, start - 1);
}

/** A longer name that only begins like the division: 浏阳河, 三江平原, 玉屏楼, 印台乡, 白河新村, 普洱茶. */
export function opensOtherName(text: string, end: number): boolean {
  const rest = text.slice(end, end + 5);
  if (/^[河江湖楼岛寺庙塔峡湾茶酒鸭鸡醋瓜米枣]/.test(rest)) return true;
  return (
    /^(新村|社区|街道|苏木|嘎查|小区|风光|水库|平原|高原|盆地|丘陵|山脉|大峡谷|湿地)/.test(rest) ||
    /^[村镇乡](?![级民干镇村])/.test(rest) ||
    /^\p{Script=Han}{0,2}(?:花园|家园|小区|[雅嘉名馨]苑|华庭|公寓)/u.test(rest)
  );
}

/** Roads, dishes, universities, people: what merely contains the name. */
function isNameOfElse(text: string, start: number, end: number): boolean {
  const next = text[end] ?? "";
  if ("路巷桥菜戏剧话".includes(next) && next !== "") return true;
  if (otherWords.some((word) => text.startsWith(word, start))) return true;
  // “小上海”: what people call another place.
  if (text.slice(start - 2, start) === "“小" && text[end] === "”") return true;
  // 芦山7.0级地震: the disaster is named after the place and told of elsewhere.
  if (/^(?:“?\d+·\d+”?)?(?:[\d.]+级)?(?:特大|强烈|大)?地震/u.test(text.slice(end, end + 14))) return true;
  if (
    /^(鸭|.{0,3}网(?!格|络|点|红)|日报|晚报|晨报|时报|电视|广播|卫视|大道|大街|大学|学院|师范|火车|机场|大厦|大酒店|酒店|宾馆|饭店|证券|保险|舰|人寿|时间|产业|街(?!头)|国(?![际家内有]))/.test(
      text.slice(end, end + 5),
    )
  )
    return true;
  return isPersonName(text, start, end);
}

const surnames = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤",
);
/** 书记朱永昌, 王新宁说. */
function isPersonName(text: string, start: number, end: number): boolean {
  if (end - start !== 2 || !surnames.has(text[start - 1] ?? "")) return false;
  if (/^(说|介绍|告诉|表示|同志|主任|书记|局长|科长|县长|市长|等\d)/.test(text.slice(end, end + 2))) return true;
  return !hanAt(text, start - 2) || /[长记任员师授工民人者]/.test(text[start - 2] ?? "");
}
