/** Abbreviated institutions by the rule that coins them: a province's short name, a field's first character, 大. */

const provinces: Readonly<Record<string, string>> = {
  京: "北京",
  津: "天津",
  冀: "河北",
  晋: "山西",
  辽: "辽宁",
  吉: "吉林",
  黑: "黑龙江",
  沪: "上海",
  苏: "江苏",
  浙: "浙江",
  皖: "安徽",
  闽: "福建",
  赣: "江西",
  鲁: "山东",
  豫: "河南",
  鄂: "湖北",
  湘: "湖南",
  粤: "广东",
  桂: "广西",
  琼: "海南",
  渝: "重庆",
  川: "四川",
  贵: "贵州",
  云: "云南",
  陕: "陕西",
  甘: "甘肃",
  青: "青海",
  宁: "宁夏",
  新: "新疆",
  藏: "西藏",
  蒙: "内蒙古",
};

const fields: Readonly<Record<string, string>> = {
  农: "农业",
  林: "林业",
  师: "师范",
  工: "工业",
  医: "医科",
  财: "财经",
};

const university = new RegExp(`^([${Object.keys(provinces).join("")}])([农林师医财])大$`, "u");
const academies: readonly (readonly [RegExp, string])[] = [
  [/农科院(?=$|\p{Script=Han})/u, "农业科学院"],
  [/林科院(?=$|\p{Script=Han})/u, "林业科学院"],
  [/社科院(?=$|\p{Script=Han})/u, "社会科学院"],
];

/** An institution's name in full: 甘农大 → 甘肃农业大学, 青禾市农科院 → 青禾市农业科学院; other names as they are. */
export function spelledOut(name: string): string {
  const [, province, field] = (name.endsWith("大") ? university.exec(name) : null) ?? [];
  if (province !== undefined && field !== undefined) return `${provinces[province]}${fields[field]}大学`;
  if (!name.includes("科院")) return name;
  for (const [short, full] of academies)
    if (short.test(name) && !name.startsWith("中国")) return name.replace(short, full);
  return name.replace(/^中国农科院/u, "中国农业科学院");
}
