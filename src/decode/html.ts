/**
 * HTML → text: the article, with its headline and its line of labels (来源, 发布时间), without menus and side columns.
 *
 * The publishing systems of Chinese governments mark the article's container by name; elsewhere Readability finds it (the
 * algorithm of Firefox's reader view), and where that finds next to nothing the densest block stands in.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { linesOfTree } from "./blocks.ts";
import type { Decoded, DocumentMeta } from "./decoded.ts";
import { decodeAs, detectEncoding } from "./encoding.ts";
import { metaOf } from "./html-meta.ts";
import { UnreadableError } from "./unreadable.ts";

/** An article shorter than this, when the page has far more, was not found. */
const leastArticle = 120;

export function decodeHtml(bytes: Uint8Array): Decoded {
  const source = decodeAs(bytes, detectEncoding(bytes, declaredCharset(bytes)));
  const { document } = parseHTML(withBody(source));
  const body = document.body ?? document.documentElement;
  if (body === null) throw new UnreadableError("broken", "holds no page");
  const meta = metaOf(document, source);
  const pageLines = linesOfTree(body);
  const headline = headlineOf(document, meta, pageLines);
  // Readability takes the page apart while it reads: what is needed of the whole page was read before.
  const article = articleLines(document, pageLines);
  const labels = labelLine(pageLines, article);
  const lines = [headline, labels]
    .filter((line): line is string => line !== null && !article.slice(0, 6).includes(line))
    .concat(article);
  return { text: lines.join("\n"), encoding: "html", meta, notes: [] };
}

/** A page that leaves out its html, head or body tag, as HTML allows, is given them: linkedom does not make them up. */
function withBody(source: string): string {
  if (["html", "head", "body"].every((tag) => new RegExp(`<${tag}[\\s/>]`, "i").test(source))) return source;
  const head = /<head[\s>][\s\S]*?<\/head>/i.exec(source)?.[0] ?? "";
  const rest = source.replace(head, "").replace(/<!doctype[^>]*>|<\/?(?:html|body)\b[^>]*>/gi, "");
  return `<html>${head}<body>${rest}</body></html>`;
}

/** Charset of a meta tag or an XML declaration, as the page spells it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    null
  );
}

function articleLines(document: Document, pageLines: readonly string[]): readonly string[] {
  const wholePage = size(pageLines);
  const named = namedContainer(document);
  if (named.length > 0) return named;
  // A page of unclosed tags within one another is nobody's layout, and the reader and the search for blocks take the square of its depth.
  if (isDeep(document.documentElement)) return pageLines;
  const dense = densestBlock(document);
  const denseLines = dense === null ? [] : linesOfTree(dense);
  let found: string[] = [];
  try {
    const content = new Readability(document, { charThreshold: 100 }).parse()?.content;
    if (content) found = linesOfTree(parseHTML(`<html><body>${content}</body></html>`).document.body);
  } catch {
    // A page that breaks the reader still has its densest block.
  }
  if (size(found) >= leastArticle || size(found) >= wholePage / 2) return found;
  return size(denseLines) > size(found) ? denseLines : found.length > 0 ? found : pageLines;
}

/** Elements within one another, at most: pages of publishing systems have a few dozen. */
const deepest = 250;

function isDeep(root: Element): boolean {
  let level: readonly Element[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return false;
}

/** What TRS, UCAP, VSB and other publishing systems, WeChat, and the papers' digital editions call the article. */
const containers =
  ".TRS_Editor, .trs_editor_view, .trs_paper_default, .TRS_UEDITOR, #UCAPCONTENT, #zoom, #Zoom, #ozoom, #td_DocContent, " +
  "#vsb_content, .v_news_content, .zfxxgk_zw_content, .pages_content, .bt_content, #js_content, .article-content, .article_content";

/** Lines of the named container that holds the most; none where it holds too little to be an article. */
function namedContainer(document: Document): readonly string[] {
  let best: readonly string[] = [];
  for (const container of document.querySelectorAll(containers)) {
    const lines = linesOfTree(container);
    if (size(lines) > size(best)) best = lines;
  }
  return size(best) >= leastArticle ? best : [];
}

const size = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

/** The block whose own paragraphs hold the most text outside links. */
function densestBlock(document: Document): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (const element of document.querySelectorAll("article, div, td, section, main, body")) {
    let own = 0;
    for (const child of element.childNodes) {
      const name = child.nodeType === 1 ? (child as Element).localName.toLowerCase() : "";
      if (child.nodeType === 3 || /^(p|span|font|br|b|strong|h[1-6]|ul|ol|table)$/.test(name))
        own += (child.textContent ?? "").replace(/\s+/g, "").length - linkText(child);
    }
    if (own > most) {
      most = own;
      best = element;
    }
  }
  return best;
}

function linkText(node: Node): number {
  if (node.nodeType !== 1) return 0;
  let length = 0;
  for (const link of (node as Element).querySelectorAll("a")) length += (link.textContent ?? "").length;
  return length;
}

/** The tag, else the page's one h1, else the title bar without the site's name: 某某_某县人民政府. */
function headlineOf(document: Document, meta: DocumentMeta, pageLines: readonly string[]): string | null {
  const headings = [...document.querySelectorAll("h1")]
    .map((heading) => linesOfTree(heading).join(" "))
    .filter(Boolean);
  if (meta.title !== undefined) return meta.title.replace(/\s+/g, " ");
  if (headings.length === 1) return headings[0] as string;
  const bar = (document.querySelector("title")?.textContent ?? "").replace(/\s+/g, " ").trim();
  const parts = bar.split(/\s*[_|｜—–]+\s*|\s+-\s+|-(?=[\p{Script=Han}]{2,}(?:政府|网|报|门户))/u).filter(Boolean);
  // The part that the page itself shows as a line is the headline.
  return parts.find((part) => part.length >= 5 && pageLines.includes(part)) ?? parts[0] ?? null;
}

/** The line of the page that names source and date, where the article came without it. */
function labelLine(pageLines: readonly string[], article: readonly string[]): string | null {
  const isLabels = (line: string): boolean =>
    line.length <= 160 &&
    (/(来源|來源|稿源|发布时间|發布時間|发布日期|发布机构|更新时间)\s*[:：]/.test(line) ||
      /^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(\s+\d{1,2}:\d{2}(:\d{2})?)?(\s|$)/.test(line));
  if (article.slice(0, 6).some(isLabels)) return null;
  return pageLines.find((line) => isLabels(line)) ?? null;
}
