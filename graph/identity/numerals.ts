/**
 * Chinese and Arabic numerals in one writing, so that 三年行动 and 3年行动, 第二轮 and 第2轮, 10万亩 and 十万亩 compare equal
 * while 二十大 and 十二大 do not. Only for comparing: what a reader sees keeps its own numerals.
 */

const digits = new Map([..."〇一二三四五六七八九"].map((digit, value) => [digit, value] as const));
digits.set("零", 0);
const units = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const sections = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);

/**
 * Rewrites every well-formed numeral as Arabic digits: `十四个五年` → `14个5年`. Runs that are no number (百千万, 十四五) stay.
 */
export function withArabicNumerals(text: string): string {
  return text
    .replace(/两(?=[百千万亿])/gu, "二")
    .replace(/\d+(?:\.\d+)?[万亿]|[〇零一二三四五六七八九十百千万亿]+/gu, (run) => {
      const value = /^\d/.test(run) ? scaled(run) : numeral(run);
      return value === null ? run : String(value);
    });
}

/** `1.2亿` → 120000000. */
function scaled(run: string): number {
  return Math.round(Number.parseFloat(run) * (sections.get(run.at(-1) as string) ?? 1));
}

/** The value of a run of Chinese numerals, or null where it is not one number: 十四五, 百千万. */
function numeral(run: string): number | string | null {
  const signs = [...run];
  // Digits read out one by one keep their zeros: 二〇〇八 is a year, 〇五 a code.
  if (signs.every((sign) => digits.has(sign))) return signs.map((sign) => digits.get(sign)).join("");
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  let lastSection = Number.POSITIVE_INFINITY;
  for (const sign of signs) {
    const value = digits.get(sign);
    const unit = units.get(sign);
    const scale = sections.get(sign);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      section += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
    } else if (scale !== undefined) {
      if (scale >= lastSection) return null;
      total += (section + (digit ?? 0) || 1) * scale;
      section = 0;
      digit = null;
      lastUnit = Number.POSITIVE_INFINITY;
      lastSection = scale;
    }
  }
  return total + section + (digit ?? 0);
}
