/**
 * Stage 5, clauses: the repaired text of a report as later stages read it: words of the lexicon, clauses, sentences,
 * paragraphs, quotations and titles of documents, each found in one pass.
 *
 * A *clause* ends at ，；：。！？ or a line break; a *sentence* at 。！？； or a line break; an *item* at 、 as well. Marks inside
 * quotation marks do not end anything: “学经验、找差距” is one thing. What never ends is cut at a length that no clause has.
 */
import type { Concept, Lexicon } from "../lexicon/lexicon.ts";
import { wordClasses } from "../lexicon/lexicon.ts";
import { indexOccurrences, type Occurrences } from "../matching/occurrences.ts";
import type { Range } from "../matching/ranges.ts";

export type { Range } from "../matching/ranges.ts";

/** A word of the lexicon where it stands; tokens do not overlap. */
export interface Token extends Range {
  readonly word: string;
  readonly mask: number;
}

/** A quotation “…” or a title 《…》: `inner` is what stands between the marks. */
export interface Quotation extends Range {
  readonly kind: "quote" | "title";
  readonly inner: string;
}

export interface ConceptHit extends Range {
  readonly concept: Concept;
  readonly kind: "instrument" | "team";
}

/** What earlier stages know of the text. */
export interface Context {
  /** Span of the title. */
  readonly title?: Range | null;
  /** Where places are named, in order. */
  readonly places?: readonly Range[];
}

export interface Reading extends Required<Context> {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Range[];
  readonly sentences: readonly Range[];
  readonly clauses: readonly Range[];
  readonly quotations: readonly Quotation[];
  readonly concepts: readonly ConceptHit[];
  /** Tokens of a class or of one of several, in order; found once and kept, as many rules begin at the same ones. */
  readonly tokensOf: (classes: number) => readonly Token[];
  /** Where a word stands, of the lexicon or not. */
  readonly occurrences: Occurrences;
  /** The token that ends exactly at this offset. */
  readonly tokenEndingAt: (offset: number) => Token | undefined;
  /** The token that starts exactly at this offset. */
  readonly tokenStartingAt: (offset: number) => Token | undefined;
  /** The quotation that covers this offset, marks included: the outermost one, or the one within a speech. */
  readonly quotationAt: (offset: number) => Quotation | undefined;
  readonly clauseAt: (offset: number) => Range;
  /** Index in `clauses` of the clause at an offset. */
  readonly clauseIndexAt: (offset: number) => number;
  /** The place that ends exactly at this offset. */
  readonly placeEndingAt: (offset: number) => Range | undefined;
  readonly sentenceAt: (offset: number) => Range;
  readonly paragraphAt: (offset: number) => Range;
}

const conceptMask = wordClasses.instrument | wordClasses.team;

/** Reads a repaired text in the light of its heading and places. */
export function read(text: string, lexicon: Lexicon, { title = null, places = [] }: Context = {}): Reading {
  const { tokens, concepts } = findWords(text, lexicon);
  // Index + 1 of the token from and up to each offset.
  const starts = new Int32Array(text.length + 1);
  const ends = new Int32Array(text.length + 1);
  for (let i = 0; i < tokens.length; i++) {
    const { start, end } = tokens[i] as Token;
    starts[start] = i + 1;
    ends[end] = i + 1;
  }
  const quotations = findQuotations(text);
  const inQuotation = new Int32Array(text.length).fill(-1);
  quotations.forEach((quotation, index) => {
    inQuotation.fill(index, quotation.start, quotation.end);
  });
  const { paragraphs, sentences, clauses } = split(text, inQuotation);
  const clauseOf = new Int32Array(text.length + 1);
  clauses.forEach(({ start }, index) => {
    // Up to the next clause: the mark that ends one belongs to it.
    clauseOf.fill(index, start, clauses[index + 1]?.start ?? text.length + 1);
  });
  const none: Range = { start: 0, end: 0 };
  const ofClasses = new Map<number, readonly Token[]>();
  const tokenOf = (index = 0): Token | undefined => (index === 0 ? undefined : tokens[index - 1]);
  const placeEnds = new Map(places.map((place) => [place.end, place]));
  return {
    title,
    places,
    text,
    lexicon,
    tokens,
    paragraphs,
    sentences,
    clauses,
    quotations,
    concepts,
    tokensOf: (classes) => {
      const known = ofClasses.get(classes);
      if (known !== undefined) return known;
      const found: Token[] = [];
      for (const token of tokens) if ((token.mask & classes) !== 0) found.push(token);
      ofClasses.set(classes, found);
      return found;
    },
    occurrences: indexOccurrences(text),
    tokenEndingAt: (offset) => tokenOf(ends[offset]),
    tokenStartingAt: (offset) => tokenOf(starts[offset]),
    quotationAt: (offset) => {
      const index = inQuotation[offset];
      return index === undefined || index < 0 ? undefined : quotations[index];
    },
    clauseAt: (offset) => clauses[clauseOf[offset] ?? 0] ?? none,
    clauseIndexAt: (offset) => clauseOf[offset] ?? 0,
    placeEndingAt: (offset) => placeEnds.get(offset),
    sentenceAt: (offset) => rangeAt(sentences, offset),
    paragraphAt: (offset) => rangeAt(paragraphs, offset),
  };
}

/** Leftmost-longest words, and every concept wording that no longer concept wording covers. */
function findWords(
  text: string,
  { words, classes, trie, instrumentOf, teamOf }: Lexicon,
): { tokens: Token[]; concepts: ConceptHit[] } {
  const tokens: Token[] = [];
  const concepts: ConceptHit[] = [];
  const longest = new Int32Array(4);
  for (let i = 0, next = 0, covered = 0; i < text.length; i++) {
    trie.longestOfTwo(text, i, i < next ? 0 : ~conceptMask, conceptMask, longest);
    const index = longest[0] as number;
    const conceptIndex = longest[2] as number;
    if (index !== -1) {
      next = longest[1] as number;
      tokens.push({ start: i, end: next, word: words[index] as string, mask: classes[index] as number });
    }
    if (conceptIndex === -1 || (longest[3] as number) <= covered) continue;
    covered = longest[3] as number;
    const instrument = instrumentOf[conceptIndex];
    if (instrument) concepts.push({ start: i, end: covered, concept: instrument, kind: "instrument" });
    const team = teamOf[conceptIndex];
    if (team) concepts.push({ start: i, end: covered, concept: team, kind: "team" });
  }
  return { tokens, concepts };
}

/** Outermost “…” and 《…》, and what a speech quotes; a mark that is never closed in its paragraph is ignored. */
function findQuotations(text: string): Quotation[] {
  const quotations: Quotation[] = [];
  let open = -1;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10) {
      if (depth > 0) i = open; // unclosed: go on after the mark that opened it
      depth = 0;
    } else if (depth === 0 ? unit === 0x201c || unit === 0x300a : unit === text.charCodeAt(open)) {
      if (depth++ === 0) open = i;
    } else if (depth > 0 && unit === text.charCodeAt(open) + 1 && --depth === 0) {
      const kind = unit === 0x201d ? "quote" : "title";
      const inner = text.slice(open + 1, i);
      quotations.push({ start: open, end: i + 1, kind, inner });
      if (kind === "quote" && isSpeech(inner)) quotations.push(...quotedInSpeech(text, open + 1, i));
    }
  }
  return quotations;
}

/** Longest quotation that may be a name or a saying. */
const longestName = 48;
/** Whether somebody speaks between the marks. */
const isSpeech = (inner: string): boolean => inner.length > longestName && /[，。！？；：]/u.test(inner);

/** What a speech quotes in single marks: “我们打造‘邻里帮’品牌，…”. */
function* quotedInSpeech(text: string, from: number, to: number): Generator<Quotation> {
  for (let open = text.indexOf("‘", from); open !== -1 && open < to; open = text.indexOf("‘", open + 1)) {
    const close = text.indexOf("’", open);
    if (close === -1 || close > to) return;
    yield { kind: "quote", start: open, end: close + 1, inner: text.slice(open + 1, close) };
    open = close;
  }
}

/** What a mark ends: bits for clause, sentence, paragraph. */
const ending = new Uint8Array(65536);
for (const mark of "，：\t") ending[mark.charCodeAt(0)] = 1;
for (const mark of "。！？；") ending[mark.charCodeAt(0)] = 3;
ending[10] = 7;

/**
 * Longest clause, sentence and paragraph in code units. What goes on for longer was written by nobody: it is cut, so that
 * what looks around inside a clause stays linear in a file that never ends one.
 */
const longest = [600, 4000, 40_000] as const;

/** Clauses, sentences and paragraphs in one pass; marks inside quotations end nothing but at a line break. */
function split(text: string, inQuotation: Int32Array): Pick<Reading, "clauses" | "sentences" | "paragraphs"> {
  const clauses: Range[] = [];
  const sentences: Range[] = [];
  const paragraphs: Range[] = [];
  const open = [0, 0, 0];
  const lists = [clauses, sentences, paragraphs];
  for (let i = 0; i <= text.length; i++) {
    let ends = i === text.length ? 7 : (ending[text.charCodeAt(i)] as number);
    const isMark = ends === 7 || (ends !== 0 && inQuotation[i] === -1);
    if (!isMark) {
      if (i - (open[0] as number) < longest[0] || isLowSurrogate(text.charCodeAt(i))) continue;
      ends = 1;
    }
    if (i - (open[1] as number) >= longest[1]) ends |= 2;
    if (i - (open[2] as number) >= longest[2]) ends |= 6;
    for (let level = 0; level < 3; level++) {
      if ((ends & (1 << level)) === 0) continue;
      const start = open[level] as number;
      if (i > start) lists[level]?.push({ start, end: i });
      open[level] = isMark ? i + 1 : i;
    }
  }
  return { clauses, sentences, paragraphs };
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Index of the range that covers `offset`, or of the last one before it, by bisection. */
function indexAt(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ranges[middle] as Range).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const rangeAt = (ranges: readonly Range[], offset: number): Range =>
  ranges[indexAt(ranges, offset)] ?? { start: 0, end: 0 };

/** Tokens that start in a range, in order. */
export function* tokensBetween(
  reading: Pick<Reading, "tokenStartingAt">,
  start: number,
  end: number,
): Generator<Token> {
  for (let at = start; at < end; ) {
    const token = reading.tokenStartingAt(at);
    if (token) yield token;
    at = token?.end ?? at + 1;
  }
}
