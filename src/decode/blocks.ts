/**
 * Lines of a document tree: one per block, rows of a data table as cells separated by tabs. Shared by HTML and DOCX, which
 * mammoth turns into HTML.
 *
 * Old sites lay out whole pages with tables, so a table counts as data only if its cells are short and hold no blocks of their
 * own; any other is read cell by cell as blocks.
 */

const blocks = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption"
  ).split(" "),
);
const unread = new Set(
  "title script style noscript template svg canvas iframe object embed video audio button select option textarea input head link meta".split(
    " ",
  ),
);
/** A cell longer than this is a piece of a page, not a piece of data. */
const longestCell = 120;

/** Text of a tree as lines, in reading order, without empty ones. */
export function linesOfTree(root: Node): string[] {
  const lines: string[] = [];
  let line = "";
  const flush = (): void => {
    const text = tidy(line);
    if (text !== "") lines.push(text);
    line = "";
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      line += (node.nodeValue ?? "").replace(/\s+/g, " ");
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeType === 1 ? (node as Element).localName.toLowerCase() : "body";
    // The root was asked for: WeChat hides its article until a script has run.
    if (node !== root && (unread.has(name) || (node.nodeType === 1 && isHidden(node as Element)))) return;
    if (name === "br") {
      flush();
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) flush();
    const rows = name === "table" ? dataRows(node as Element) : null;
    if (rows !== null) {
      lines.push(...rows);
      return;
    }
    if (name === "pre") {
      for (const part of (node.textContent ?? "").split("\n")) {
        line = part;
        flush();
      }
      return;
    }
    for (const child of node.childNodes) visit(child);
    if (isBlock) flush();
  };
  visit(root);
  flush();
  return lines;
}

/** One form for blanks; those at the edges go. */
const tidy = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, " ").trim();

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden")) return true;
  const style = element.getAttribute("style");
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** The rows of a data table; null for a table that lays out a page. */
function dataRows(table: Element): string[] | null {
  if (table.querySelector("table") !== null) return null;
  const rows: string[] = [];
  let columns = 0;
  for (const row of table.querySelectorAll("tr")) {
    const cells: string[] = [];
    for (const cell of row.children) {
      if (!/^t[dh]$/i.test(cell.localName)) continue;
      const text = linesOfTree(cell).join(" ");
      if (text.length > longestCell || cell.querySelector("h1, h2, h3, ul, ol") !== null) return null;
      cells.push(text);
    }
    columns = Math.max(columns, cells.length);
    if (cells.some((cell) => cell !== "")) rows.push(cells.join("\t").trim());
  }
  return columns >= 2 ? rows : null;
}
