/**
 * How names of divisions are built: stem and type, the short forms people write, the village inside a committee's name.
 * Pure string rules, shared by the build of the gazetteer and by the matchers.
 */

/** Longest first: 三江侗族自治县 is peeled as 自治县, then 侗族. */
const types = [
  "特别行政区",
  "自治区",
  "自治州",
  "自治县",
  "自治旗",
  "民族乡",
  "民族镇",
  "街道",
  "社区",
  "苏木",
  "嘎查",
  "地区",
  "林区",
  "特区",
  "省",
  "市",
  "州",
  "县",
  "区",
  "盟",
  "旗",
  "镇",
  "乡",
  "村",
] as const;

const peoples =
  "蒙古族 蒙古 回族 藏族 维吾尔族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 锡伯 阿昌族 普米族 塔吉克族 塔吉克 怒族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 各族".split(
    " ",
  );

/** The type a name ends with, or the empty string. */
export const typeOf = (name: string): string => types.find((type) => name.endsWith(type) && name !== type) ?? "";

/** A name without its type and without the peoples of an autonomous division: 三江侗族自治县 → 三江, 金昌市 → 金昌. */
export function stemOf(name: string): string {
  const type = typeOf(name);
  let stem = type === "" ? name : name.slice(0, name.length - type.length);
  if (!/^(自治|民族|乡|镇)/.test(type)) return stem;
  for (;;) {
    const people =
      peoples.find((candidate) => stem.endsWith(candidate)) ??
      // 南伊珞巴民族乡: before 民族 the people stands without its 族.
      (type.startsWith("民族")
        ? peoples.find((candidate) => stem.endsWith(candidate.replace(/族$/, "")))?.replace(/族$/, "")
        : undefined);
    if (people === undefined || stem.length - people.length === 1) return stem;
    // 东乡族自治县 has nothing but its people: 东乡.
    if (people.length === stem.length) return stem.endsWith("族") ? stem.slice(0, -1) : stem;
    stem = stem.slice(0, stem.length - people.length);
  }
}

/** Shortened forms that keep a type: 三江侗族自治县 → 三江县, 临夏回族自治州 → 临夏州, 三源浦朝鲜族镇 → 三源浦镇. */
export function typedShortNames(name: string): string[] {
  const stem = stemOf(name);
  const type = typeOf(name);
  const plain = type.startsWith("自治") ? type.slice(2) : type.startsWith("民族") ? type.slice(2) : type;
  if (plain === "" || plain === "区" || (plain === type && !/[乡镇]$/.test(type))) return [];
  const short = `${stem}${plain}`;
  const names = short === name || stem === "" ? [] : [short];
  // 三源浦朝鲜镇: the people's 族 is dropped in careless writing.
  if (/[^民]族[乡镇]$/.test(name)) names.push(name.replace(/族(?=[乡镇]$)/, ""));
  return names.filter((candidate) => candidate !== name);
}

/** Village or community of a residents' committee: 城北村村民委员会 → 城北村, 新建路社区居民委员会 → 新建路社区. */
export function normalizeVillageName(committee: string): string {
  const rural = committee.replace(/(村民委员会|村委会)$/, "");
  if (rural !== committee) return /(村|嘎查|社区|队|场)$/.test(rural) ? rural : `${rural}村`;
  const urban = committee.replace(/(居民委员会|居委会)$/, "");
  if (urban !== committee) return /(社区|村|嘎查)$/.test(urban) ? urban : `${urban}社区`;
  return committee.replace(/(嘎查)(嘎查)?(委员会|委会)$/, "嘎查");
}
