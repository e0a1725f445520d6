/**
 * What a page says about itself outside its text: the tags that government sites carry by rule (ArticleTitle, PubDate,
 * ContentSource), og: tags, and WeChat's account and time.
 */
import type { DocumentMeta } from "./decoded.ts";

/** `source` is the page as text: WeChat keeps the time of publication in a script. */
export function metaOf(document: Document, source: string): DocumentMeta {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta")) {
    const name = (tag.getAttribute("name") ?? tag.getAttribute("property") ?? "").toLowerCase();
    const content = tag.getAttribute("content")?.trim() ?? "";
    if (name !== "" && content !== "" && !tags.has(name)) tags.set(name, content);
  }
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => tags.get(name)).find((value) => value !== undefined);
  const wechat = document.querySelector("#js_name")?.textContent?.trim() || undefined;
  const title = first("articletitle", "og:title", "title");
  const publisher =
    wechat ?? first("contentsource", "source", "og:article:author", "article:author", "og:site_name", "sitename");
  const publishedOn =
    isoDate(first("pubdate", "publishdate", "article:published_time", "og:release_date", "date")) ?? wechatDate(source);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? undefined;
  const url = [first("url", "og:url"), canonical].find((value) => value !== undefined && /^https?:\/\//.test(value));
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(url === undefined ? {} : { url }),
  };
}

function isoDate(written: string | undefined): string | null {
  const found = /((?:19|20)\d\d)[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})/.exec(written ?? "");
  if (found === null) return null;
  const [, year = "", month = "", day = ""] = found;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : null;
}

/** `var ct = "1628754555"`: seconds; the day is that of China. */
function wechatDate(source: string): string | null {
  const seconds = /\bvar ct\s*=\s*["'](\d{10})["']/.exec(source)?.[1];
  return seconds === undefined ? null : new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 10);
}
