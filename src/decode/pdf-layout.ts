/**
 * Paragraphs of a PDF, from where its lines stand: a line that reaches the right margin runs on into the next one, unless that
 * one is indented, set in another size, or far below. Lines that head or foot page after page are left out, and page numbers.
 */

/** Points; `x` and `end` are the left and right edge, `y` the baseline counted from the bottom of the page. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly height: number;
}

const pageNumber = /^[-—–·~\s]*(第?\s*\d{1,4}\s*页?(\s*[/／，,]?\s*共?\s*\d{1,4}\s*页?)?)[-—–·~\s]*$/;
/** Lines from the edge of a page that may be running heads or feet. */
const edge = 2;

/** The text as paragraphs, and how many lines were left out. */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): {
  readonly paragraphs: readonly string[];
  readonly leftOut: number;
} {
  const running = runningLines(pages);
  let leftOut = 0;
  const body = pages.map((page) => {
    const edgeOf = edgesOf(page);
    const kept = page.filter((line) => {
      const atEdge = edgeOf(line);
      return atEdge === null || !(running.has(`${atEdge}${pattern(line)}`) || pageNumber.test(line.text));
    });
    leftOut += page.length - kept.length;
    return kept;
  });
  const all = body.flat();
  const left = common(all.map(({ x }) => x)) ?? 0;
  const right = all.reduce((most, { end }) => Math.max(most, end), 0);
  const paragraphs: string[] = [];
  let previous: PageLine | null = null;
  for (const page of body) {
    for (const [index, line] of page.entries()) {
      if (previous !== null && runsOn(previous, line, { left, right, isNewPage: index === 0 }))
        paragraphs[paragraphs.length - 1] += seam(previous.text, line.text) + line.text;
      else paragraphs.push(line.text);
      previous = line;
    }
  }
  return { paragraphs, leftOut };
}

interface Margins {
  readonly left: number;
  readonly right: number;
  readonly isNewPage: boolean;
}

function runsOn(line: PageLine, next: PageLine, { left, right, isNewPage }: Margins): boolean {
  const em = line.height;
  if (line.text.includes("\t") || next.text.includes("\t")) return false;
  if (Math.abs(next.height - em) > 0.15 * em) return false;
  if (line.end < right - 1.8 * em) return false;
  // Two characters of indentation begin a paragraph; the first line of this one may itself be indented.
  if (next.x > left + 1.2 * em) return false;
  if (isNewPage) return !/[。！？：；]["”’)）]*$/.test(line.text);
  return line.y - next.y > 0 && line.y - next.y < 2.4 * em;
}

const seam = (before: string, after: string): string =>
  /[A-Za-z0-9,]$/.test(before) && /^[A-Za-z]/.test(after) ? " " : "";

/** Lines that stand at the same edge of at least half of the pages, but for their figures. */
function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const here = new Set<string>();
    const edgeOf = edgesOf(page);
    for (const line of page) {
      const atEdge = edgeOf(line);
      if (atEdge !== null) here.add(`${atEdge}${pattern(line)}`);
    }
    for (const key of here) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length / 2));
  return new Set([...seen].filter(([, count]) => count >= least).map(([key]) => key));
}

const pattern = ({ text }: PageLine): string => text.replace(/\d+/g, "#").replace(/\s+/g, "");

/** Which edge of its page a line stands at. */
function edgesOf(page: readonly PageLine[]): (line: PageLine) => "top" | "bottom" | null {
  const heights = [...new Set(page.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
  const top = heights[Math.min(edge, heights.length) - 1] ?? 0;
  const bottom = heights[Math.max(0, heights.length - edge)] ?? 0;
  return ({ y }) => (Math.round(y) >= top ? "top" : Math.round(y) <= bottom ? "bottom" : null);
}

/** The value that most lines share, to the point. */
function common(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  let best: number | null = null;
  for (const value of values) {
    const rounded = Math.round(value);
    const count = (counts.get(rounded) ?? 0) + 1;
    counts.set(rounded, count);
    if (best === null || count > (counts.get(best) ?? 0)) best = rounded;
  }
  return best;
}
