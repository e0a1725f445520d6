/**
 * How much two names look like one, with the reasons for and against in words.
 *
 * Only ever proposes: a person decides. Names whose hard fields differ do not come here. The measures are old and plain:
 * shared character pairs (L. Dice, 1945), one name inside the other, a short form whose characters all stand in the long
 * name in order (农科院 in 农业科学院), and the same characters in another order (标准化规范化 / 规范化标准化).
 */

export interface Resemblance {
  /** From 0 to 1; proposals start at `proposedFrom`. */
  readonly score: number;
  readonly pro: readonly string[];
  readonly contra: readonly string[];
}

export const proposedFrom = 0.5;

/** Words that tell two things of one kind apart when each name has another one of a row. */
const contrasts: readonly (readonly string[])[] = [
  ["省", "市", "县", "乡", "镇", "村", "社区", "国家", "全国", "中央"],
  ["城镇", "城市", "农村", "村", "社区"],
  ["党员", "村民", "居民", "干部", "群众", "青年", "妇女", "学生", "教师"],
  ["党支部", "党委", "党小组", "党总支", "党组织"],
  ["养老", "医保", "医疗", "工伤", "失业"],
  ["产业", "就业", "教育", "健康", "光伏", "电商", "旅游", "金融", "消费", "生态", "人才", "文化", "组织", "保险"],
  ["污水", "垃圾", "厕所", "饮水", "电网", "危房"],
  ["河", "林", "田", "湖", "路", "街"],
  ["蓝天", "碧水", "净土"],
  ["冬", "春", "夏", "秋"],
  ["平时", "年度", "期满"],
  ["退耕", "退牧"],
  ["示范", "试点"],
  ["主", "新", "强"],
  ["先锋", "示范", "责任"],
  ["科技", "金融", "法治"],
  ["公司", "合作社", "基地"],
  ["平安", "法治", "美丽", "数字", "健康", "智慧"],
];

/** Compares the normal forms of two names of one type. */
export function resemblance(left: string, right: string): Resemblance {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const pro: string[] = [];
  const contra: string[] = [];
  const shared = dice(short, long);
  let score = shared;
  if (shared >= 0.4) pro.push(`${percent(shared)} of the character pairs are shared`);
  if (short.length >= 3 && long.includes(short)) {
    const ratio = short.length / long.length;
    // A short name at the end of a long one is as a rule its kind: 党支部 in 网格党支部.
    if (short.length >= 5 || !long.endsWith(short)) score = Math.max(score, 0.45 + 0.5 * ratio);
    else score *= 0.6;
    pro.push(`“${short}” stands inside “${long}”`);
  } else if (isShortForm(short, long)) {
    score = Math.max(score, 0.65);
    pro.push(`“${short}” reads as a short form of “${long}”`);
  }
  const same = sharedCharacters(short, long);
  if (same >= 0.85) {
    score = Math.max(score, 0.9 * same);
    pro.push(`${percent(same)} of the characters are the same, in another order`);
  } else if (same >= 0.6) {
    score = Math.max(score, 0.75 * same);
    pro.push(`${percent(same)} of the characters are the same`);
  }
  const [mine, yours] = [withoutShared(short, long), withoutShared(long, short)];
  for (const row of contrasts) {
    const [a, b] = [row.filter((word) => mine.includes(word)), row.filter((word) => yours.includes(word))];
    if (a.length === 0 || b.length === 0) continue;
    score *= 0.5;
    contra.push(`one says ${a[0]}, the other ${b[0]}`);
    break;
  }
  if (contra.length === 0) {
    if (mine !== "" && yours !== "") contra.push(`only one says “${mine}”, only the other “${yours}”`);
    else if (mine !== "" || yours !== "") contra.push(`only one says “${mine}${yours}”`);
  }
  return { score, pro, contra };
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** Share of character pairs that two texts have in common, each counted as often as it occurs. */
export function dice(left: string, right: string): number {
  if (left.length < 2 || right.length < 2) return left === right ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < left.length; i++) {
    const pair = left.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < right.length; i++) {
    const pair = right.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    shared++;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / (left.length + right.length - 2);
}

/** All characters of the short name stand in the long one in order, beginning with its first. */
function isShortForm(short: string, long: string): boolean {
  if (short.length < 3 || short[0] !== long[0] || short.length * 4 < long.length) return false;
  let at = 0;
  for (const sign of short) {
    at = long.indexOf(sign, at);
    if (at === -1) return false;
    at += sign.length;
  }
  return true;
}

function sharedCharacters(short: string, long: string): number {
  const counts = new Map<string, number>();
  for (const sign of long) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let shared = 0;
  for (const sign of short) {
    const left = counts.get(sign) ?? 0;
    if (left === 0) continue;
    shared++;
    counts.set(sign, left - 1);
  }
  return shared / [...long].length;
}

/** What is left of a text when its common beginning and end with another are taken off. */
function withoutShared(text: string, other: string): string {
  let start = 0;
  while (start < text.length && start < other.length && text[start] === other[start]) start++;
  let end = 0;
  while (end < text.length - start && end < other.length - start && text.at(-1 - end) === other.at(-1 - end)) end++;
  return text.slice(start, text.length - end);
}
