/** The longer rewrites of form-rules.ts, and the words they know. */
import type { PlaceLevel } from "../../src/facts.ts";
import type { Owner } from "./form-rule.ts";

export const synonyms: readonly (readonly [string, string])[] = [
  ["培育", "培养"],
  ["提高", "提升"],
  ["防止返贫", "防返贫"],
  ["法制宣传", "法治宣传"],
  ["危旧房", "危房"],
];

export const shortForms: readonly (readonly [string, string])[] = [
  ["电子商务", "电商"],
  ["村民委员会", "村委会"],
  ["居民委员会", "居委会"],
  ["医疗保险", "医保"],
  ["医疗共同体", "医共体"],
  ["信用合作社", "信用社"],
  ["供销合作社", "供销社"],
  ["最低生活保障", "低保"],
  ["公益性岗位", "公益岗位"],
  ["志愿者服务", "志愿服务"],
  ["文化和旅游", "文旅"],
  ["新型冠状病毒肺炎疫情", "新冠疫情"],
  ["新冠肺炎疫情", "新冠疫情"],
  ["党风廉政建设和反腐败工作", "党风廉政"],
];

const ownWords: Partial<Record<PlaceLevel, string>> = {
  province: "省",
  prefecture: "市",
  county: "县",
  township: "镇",
};

export function withoutOwnArea(text: string, { level, name }: Owner): string {
  const own = name?.match(/[省市县区旗州镇乡]$/u)?.[0] ?? (level && ownWords[level]);
  const pattern = own ? `^(?:全[省市县区旗州镇乡]|[本我]?${own}级|[本我]${own})` : "^全[省市县区旗州镇乡]";
  const rest = text.replace(new RegExp(pattern, "u"), "");
  return rest.length >= 3 ? rest : text;
}

const acts = "整顿|整治|治理|优化|提升|培养|壮大|改造|保护|创建|选派|选聘|选树|保障|评选|化解|打击|规范";

export function verbLast(text: string): string {
  const match = new RegExp(`^(${acts})(.{4,})$`, "u").exec(text);
  if (match === null) return text;
  const [, act, object] = match as unknown as [string, string, string];
  const headed = new RegExp(
    `(?:${acts}|工程|计划|行动|机制|制度|体系|模式|办法|方案|意见|项目|活动|工作|建设|中心|试点|战略|政策)$`,
    "u",
  );
  return headed.test(object) ? text : object + act;
}

export function withoutHeadNoun(text: string): string {
  let form = text;
  for (;;) {
    const rest = form.replace(/(?:制度|机制|工作法|工作|活动|建设|(?<=.{4})(?:创建|评选))$/u, "");
    // 作风, 队伍, 党建 name a field, not an instrument; 三链 and 六有 are names because they count.
    if (rest === form || (rest.length < 3 && !/^\d/.test(rest)) || rest.length < 2) return form;
    form = rest;
  }
}
