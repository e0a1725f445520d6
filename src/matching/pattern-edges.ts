/**
 * With which characters the matches of a pattern begin and end, worked out from the pattern itself: a look at one character
 * tells where the pattern need not be tried, and nothing has to be kept in step when a word is added to it.
 *
 * First and last sets are those of parser generators (Aho, Lam, Sethi & Ullman, Compilers, 4.4). What is asserted around a
 * match, also by looking ahead or behind, counts nothing: the set may be too large, never too small.
 */
import { type CharacterSet, characterSet, everySpace } from "./character-set.ts";
import { matchAt } from "./occurrences.ts";

/** Something of a pattern: a character of a set, or one of several sequences; `mayLack`: also nothing. */
interface Part {
  readonly units?: string;
  readonly sequences?: readonly Sequence[];
  readonly mayLack: boolean;
}
type Sequence = readonly Part[];

/**
 * The characters with which a match begins.
 *
 * @throws Error where a match may begin with any character or be empty.
 */
export const openingOf = (pattern: RegExp): CharacterSet => edgeOf(pattern, false);

/** The characters with which a match ends. @throws Error as `openingOf`. */
export const closingOf = (pattern: RegExp): CharacterSet => edgeOf(pattern, true);

/**
 * Tries a pattern that begins with `^` on the units of a text from `at` on, `reach` at most. One look at the first tells
 * nearly everywhere that the pattern does not stand there.
 *
 * @throws Error as `openingOf`.
 */
export function ahead(pattern: RegExp): (text: string, at: number, reach: number) => boolean {
  const opens = openingOf(pattern);
  return (text, at, reach) => opens(text, at) && pattern.test(text.slice(at, at + reach));
}

/** Tries a pattern that ends with `$` on the units of a text from `start` up to `end`. @throws Error as `openingOf`. */
export function behind(pattern: RegExp): (text: string, start: number, end: number) => boolean {
  const closes = closingOf(pattern);
  return (text, start, end) =>
    end > start && closes(text, end - 1) && pattern.test(text.slice(Math.max(0, start), end));
}

/** All matches of a pattern in a text, as `matchAll` gives them, tried only where one may begin. @throws Error as `openingOf`. */
export function everyMatch(pattern: RegExp): (text: string) => readonly RegExpExecArray[] {
  const opens = openingOf(pattern);
  const sticky = new RegExp(pattern.source, "uy");
  return (text) => {
    const found: RegExpExecArray[] = [];
    for (let at = 0; at < text.length; at++) {
      const match = opens(text, at) ? matchAt(sticky, text, at) : null;
      if (match === null) continue;
      found.push(match);
      at += match[0].length - 1;
    }
    return found;
  };
}

function edgeOf({ source, ignoreCase }: RegExp, last: boolean): CharacterSet {
  if (ignoreCase) throw new Error(`both cases may stand in ${source}`);
  const reader = { source, at: 0 };
  const sequences = readSequences(reader);
  if (reader.at < source.length || sequences.some((sequence) => mayLack(sequence)))
    throw new Error(`no character must stand in ${source}`);
  return characterSet(
    sequences
      .map((sequence) => edgeUnits(sequence, last))
      .join("")
      .split(""),
  );
}

const mayLack = (sequence: Sequence): boolean => sequence.every((part) => part.mayLack);

function edgeUnits(sequence: Sequence, last: boolean): string {
  let units = "";
  for (const part of last ? sequence.toReversed() : sequence) {
    units += part.units ?? part.sequences?.map((inner) => edgeUnits(inner, last)).join("") ?? "";
    if (!part.mayLack) break;
  }
  return units;
}

interface Reader {
  readonly source: string;
  at: number;
}

function readSequences(reader: Reader): readonly Sequence[] {
  const sequences: Part[][] = [[]];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ")") {
    if (reader.source[reader.at] !== "|") sequences.at(-1)?.push(readPart(reader));
    else {
      reader.at++;
      sequences.push([]);
    }
  }
  return sequences;
}

const assertion = /^(?:\?<?[=!])/u;
const opensGroup = /^\?(?::|<\w+>)/u;
const quantifier = /^(?:[?*]|\+|\{(?<least>\d+)(?:,\d*)?\})\??/u;

function readPart(reader: Reader): Part {
  const { source } = reader;
  const character = source[reader.at++] as string;
  if (character === "^" || character === "$") return { mayLack: true };
  let part: Part;
  if (character === "(") {
    const asserts = assertion.test(source.slice(reader.at, reader.at + 3));
    reader.at += asserts ? 0 : (opensGroup.exec(source.slice(reader.at))?.[0].length ?? 0);
    if (asserts) reader.at += source[reader.at + 1] === "<" ? 3 : 2;
    const sequences = readSequences(reader);
    reader.at++;
    part = asserts ? { mayLack: true } : { sequences, mayLack: sequences.some(mayLack) };
  } else
    part = {
      units: character === "[" ? readClass(reader) : character === "." ? everyUnit : readUnit(reader, character),
      mayLack: false,
    };
  const times = quantifier.exec(source.slice(reader.at));
  if (times === null) return part;
  reader.at += times[0].length;
  const least = times.groups?.least;
  return {
    ...part,
    mayLack: part.mayLack || "?*".includes(source[reader.at - times[0].length] as string) || least === "0",
  };
}

function readUnit(reader: Reader, character: string): string {
  if (character !== "\\") return character;
  const escaped = reader.source[reader.at++] as string;
  if (escaped === "d") return "0123456789";
  if (escaped === "s") return everySpace;
  if (escaped === "n") return "\n";
  if (escaped === "t") return "\t";
  if (/[a-zA-Z0-9]/.test(escaped)) {
    if (escaped === "p") reader.at = reader.source.indexOf("}", reader.at) + 1;
    return everyUnit;
  }
  return escaped;
}

function readClass(reader: Reader): string {
  const { source } = reader;
  const negated = source[reader.at] === "^";
  let units = "";
  while (source[reader.at] !== "]") {
    const first = readUnit(reader, source[reader.at++] as string);
    if (source[reader.at] === "-" && source[reader.at + 1] !== "]" && first.length === 1) {
      reader.at++;
      const last = readUnit(reader, source[reader.at++] as string);
      for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit++) units += String.fromCharCode(unit);
    } else units += first;
  }
  reader.at++;
  return negated ? everyUnit : units;
}

/** What cannot be told apart here: a property, a negated class, a boundary, what was matched before. */
const everyUnit = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join("");
