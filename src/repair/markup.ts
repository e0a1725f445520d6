/**
 * Markup that leaked into plain text: entities (&nbsp; &ldquo;), tags of pages that were stripped half, headings and stress of
 * Markdown. Only names that pages use, so that “<50%” and “A&B” stay.
 */
import { createDraft, type Draft } from "./draft.ts";

const named: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  middot: "·",
  bull: "·",
  hellip: "…",
  times: "×",
  amp: "&",
  lt: "<",
  gt: ">",
  yen: "¥",
  copy: "©",
  deg: "°",
  permil: "‰",
};
// Encoded twice: &amp;nbsp;
const entity = `&(?:amp;)*(?:${Object.keys(named).join("|")}|#\\d{2,6}|#x[\\da-f]{2,5});`;
const blockTag = "<\\/?(?:p|div|br|tr|li|ul|ol|table|tbody|h[1-6]|section|center)\\b[^<>\\n]{0,300}>";
const inlineTag = "<\\/?(?:span|strong|b|em|i|u|font|a|img|td|th|o:p|sup|sub)\\b[^<>\\n]{0,300}>";
const markdown = "(?<![^\\n])#{1,6} +|(?<!\\*)\\*\\*(?!\\*)";
const leaked = new RegExp(`${entity}|${blockTag}|${inlineTag}|${markdown}`, "gi");

export function dropMarkup(text: string): Draft | null {
  if (!/[&<#*]/.test(text)) return null;
  let draft: Draft | null = null;
  for (const found of text.matchAll(leaked)) {
    const by = replacement(found[0]);
    if (by === null) continue;
    draft ??= createDraft(text);
    draft.replace(found.index, found.index + found[0].length, by);
  }
  return draft;
}

function replacement(markup: string): string | null {
  if (markup.startsWith("<")) return new RegExp(`^${blockTag}$`, "i").test(markup) ? "\n" : "";
  if (!markup.startsWith("&")) return "";
  const name = markup
    .slice(1, -1)
    .toLowerCase()
    .replace(/^(?:amp;)+/, "");
  if (!name.startsWith("#")) return named[name] ?? null;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isCharacter ? String.fromCodePoint(code) : null;
}
