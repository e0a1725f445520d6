/** Figures of statements as people read them: 万 and 亿 in Chinese, thousands and millions in English. */
import type { EdgeAttributes } from "../../../src/facts.ts";
import type { Language, Translate } from "../messages/index.ts";

const rounded = (value: number): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return Number(value.toFixed(digits)).toLocaleString("en-US");
};

/** @param yuan amount in yuan @example formatYuan(14_000_000, "zh") // "1,400 万元" */
export function formatYuan(yuan: number, language: Language): string {
  if (language === "zh") {
    if (yuan >= 1e8) return `${rounded(yuan / 1e8)} 亿元`;
    return yuan >= 1e4 ? `${rounded(yuan / 1e4)} 万元` : `${rounded(yuan)} 元`;
  }
  if (yuan >= 1e9) return `¥${rounded(yuan / 1e9)} billion`;
  if (yuan >= 1e6) return `¥${rounded(yuan / 1e6)} million`;
  return `¥${Math.round(yuan).toLocaleString("en-US")}`;
}

/** The figures of one statement in one line: `1,400 万元 每年`, `248 名`; empty where it has none. */
export function figureLine(attributes: EdgeAttributes, language: Language, t: Translate): string {
  const parts: string[] = [];
  const about = attributes.approximate === true ? `${t("edge.approximate")} ` : "";
  if (attributes.amount !== undefined) {
    const per = attributes.per === undefined ? "" : ` ${t(`per.${attributes.per}`)}`;
    parts.push(`${about}${formatYuan(attributes.amount, language)}${per}`);
  }
  if (attributes.count !== undefined) {
    parts.push(
      `${attributes.amount === undefined ? about : ""}${attributes.count.toLocaleString("en-US")} ${attributes.unit ?? ""}`.trim(),
    );
  }
  if (attributes.quantity !== undefined) parts.push(attributes.quantity);
  return parts.join(" · ");
}
