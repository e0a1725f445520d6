/**
 * Bodies of party and government: whose they are, and what they are called when the place is taken off.
 *
 * 县农业农村局 of two counties are two bodies, 市委组织部 and 中共金昌市委组织部 in one city's report are one, and 省农科院 is the
 * same academy in every report of the province. So a body is compared as (place, body): the place from the name itself, or
 * from the level that the name gives relative to the report's subject.
 */
import { normalForm } from "./normal-form.ts";

/** The place that a name begins with, as a report or the gazetteer knows it; undefined where it begins with none. */
export type PlaceAtStart = (name: string) => { readonly length: number; readonly key: string } | undefined;

/** What a body is compared by: whose it is, and its name without that. */
export interface Body {
  /** Key of the place it belongs to; undefined where the name ties it to none. */
  readonly scope: string | undefined;
  readonly form: string;
}

/** Short forms that everyone uses, and the full one; applied to the name without its place. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/人民(?=政府|法院|检察院)/u, ""],
  [/人民代表大会常务委员会/u, "人大常委会"],
  [/统一战线工作部/u, "统战部"],
  [/交通(?=[局厅])/u, "交通运输"],
  [/扶贫开发领导小组办公室/u, "扶贫开发办公室"],
  [/信用合作社/u, "信用社"],
  [/^政府办(?:公室)?$/u, "政府办公室"],
  [/^委办(?:公室)?$/u, "委办公室"],
  [/农科院/u, "农业科学院"],
  [/林科院/u, "林业科学院"],
  [/社科院/u, "社会科学院"],
  [/人社(?=[局厅部])/u, "人力资源和社会保障"],
  [/发改(?=[委局])/u, "发展和改革"],
  [/(?:住建|住房城乡建设)(?=[局厅])/u, "住房和城乡建设"],
  [/文旅(?=[局厅])/u, "文化和旅游"],
  [/文广新(?=局)/u, "文化广电新闻出版"],
  [/卫健(?=[委局])/u, "卫生健康"],
  [/(?:市监|市场监管)(?=局)/u, "市场监督管理"],
  [/应急(?=[局厅])/u, "应急管理"],
  [/教体(?=局)/u, "教育体育"],
  [/科工(?=局)/u, "科技工业"],
  [/工信(?=[局厅])/u, "工业和信息化"],

  [/农牧农村(?=局)/u, "农业农村"],
  [/国资委$/u, "国有资产监督管理委员会"],
  [/纪委监委|纪委(?=$)/u, "纪律检查委员会"],
  [/农工办$/u, "农村工作办公室"],
  [/扶贫办$/u, "扶贫开发办公室"],
  [/党建办$/u, "党建工作办公室"],
  [/残联$/u, "残疾人联合会"],
  [/农商银行$|农商行$/u, "农村商业银行"],
  [/^委(?=编办|党校|组织部|宣传部|统战部|政法委|网信办|农办|巡察办|机要局|老干部局|改革办)/u, ""],
  [/科学技术(?=[局厅])/u, "科技"],
  [/医保(?=局)/u, "医疗保障"],
  [/退役军人(?=[局厅])/u, "退役军人事务"],
  [/林草(?=[局厅])/u, "林业和草原"],
  [/民宗(?=[局委])/u, "民族宗教事务"],
  [/城管(?=局)/u, "城市管理"],
  [/疾控中心$/u, "疾病预防控制中心"],
  [/职教中心$/u, "职业教育中心"],
  [/妇保院$|妇幼院$/u, "妇幼保健院"],
  [/人民(?=医院$)/u, ""],
  [/中医医院$/u, "中医院"],
  [/人武部$/u, "人民武装部"],
  [/^工会$/u, "总工会"],
  [/关工委$/u, "关心下一代工作委员会"],
  [/社科联$/u, "社会科学界联合会"],
  [/供销(?:合作社联合社|联社|合作社)$/u, "供销社"],
  [/^中国(?=.{2,}银行)/u, ""],
  [/^农行/u, "农业银行"],
  [/^农发行/u, "农业发展银行"],
  [/^国开行/u, "国家开发银行"],
  [/(?:股份|责任)?有限(?:责任)?公司$/u, "公司"],
  [/集团公司$/u, "集团"],
  [/^妇联$/u, "妇女联合会"],
  [/^工商联$/u, "工商业联合会"],
  [/^文联$/u, "文学艺术界联合会"],
  [/^科协$/u, "科学技术协会"],
  [/委员会$/u, "委"],
];

/** What a body's name ends in. Teams and associations (红白理事会, 驻村工作队) are of a kind and belong to no place. */
const official =
  /(?:政府|党委|(?<![理董])委|委员会|(?<!干)部|[局厅署]|办公室|(?<!代|经|举)办|法院|检察院|党校|研究院|科学院|[农林社]科院|研究所|大学|学院|中学|公安|人大|政协|妇联|团委|工商联|联合会|工会|文联|科协|残联|人武部|常委会|(?<!服务|活动|指导)中心|集团|公司|银行|信用社)$/u;

const levelOfWord: ReadonlyMap<string, number> = new Map([
  ["省", 2],
  ["市", 4],
  ["州", 4],
  ["地", 4],
  ["县", 6],
  ["区", 6],
  ["旗", 6],
]);

/**
 * Splits a body's name into place and rest. `subject` is what 县 and 市 without a name mean in the report; its code leads to
 * the city and the province above it.
 */
export function bodyOf(
  name: string,
  placeAtStart: PlaceAtStart,
  subject: { readonly key: string; readonly code?: string | undefined; readonly name: string } | undefined,
): Body {
  const plain = name
    .normalize("NFKC")
    .replace(/[“”"《》\s]/gu, "")
    .replace(/^中共/u, "")
    // 团县委 and 共青团景泰县委 are the league's committee of the county.
    .replace(/^团([省市州县区旗])委$/u, "$1团委")
    .replace(/^共青团(.+?)委(?:员会)?$/u, "$1团委")
    .replace(/^政协(.+?)委员会$/u, "$1政协")
    .replace(/^国务院(?=.{3,}[局办]$)/u, "国家")
    // A ministry is the state's whether or not that is said.
    .replace(/^国家(?=.{2,}部$)/u, "");
  if (!official.test(plain)) return { scope: undefined, form: normalForm("Organization", name).form };
  const { scope, rest } = withoutPlaces(plain, placeAtStart);
  if (scope !== undefined) return { scope, form: fullForm(rest.replace(/^[省市县区旗州](?=.)(?!场)/u, "")) };
  const word = plain.match(/^(?:我|本)?([省市州县区旗])(?!场)(?:级|直)?(?=.)/u);
  if (word !== null && subject !== undefined) {
    const meant = scopeOf(word[1] as string, subject);
    if (meant !== undefined) return { scope: meant, form: fullForm(plain.slice(word[0].length)) };
  }
  return { scope: undefined, form: fullForm(plain) };
}

/** 青岛市即墨区人民政府 belongs to the last place of the chain that its name begins with. */
function withoutPlaces(name: string, placeAtStart: PlaceAtStart): { scope: string | undefined; rest: string } {
  let rest = name;
  let scope: string | undefined;
  for (;;) {
    const next = placeAtStart(rest);
    if (next === undefined || next.length >= rest.length) return { scope, rest };
    scope = next.key;
    rest = rest.slice(next.length);
  }
}

/** The place that a bare level word means in a report about `subject`: its own level, or the city or province above. */
function scopeOf(
  word: string,
  subject: { readonly key: string; readonly code?: string | undefined; readonly name: string },
): string | undefined {
  if (subject.name.endsWith(word)) return subject.key;
  const digits = levelOfWord.get(word);
  if (digits === undefined || subject.code === undefined || subject.code.length < digits) return undefined;
  // A city's or county's own code ends in zeros where it is no deeper: 620300 is a city, so 县 says nothing of it.
  const code = subject.code.slice(0, 6);
  if (digits === 6) return code.endsWith("00") ? undefined : `place:${code}`;
  return `place:${code.slice(0, digits).padEnd(6, "0")}`;
}

function fullForm(rest: string): string {
  let form = rest;
  for (const [short, full] of shortForms) form = form.replace(short, full);
  return normalForm("Organization", form).form;
}
