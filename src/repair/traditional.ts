/**
 * Traditional → simplified, only where the document as a whole is traditional: run on simplified text the converter alters
 * names (乾县 → 干县). Word tables (OpenCC) decide 乾坤 and 後來; the length never changes, so no offset moves.
 */
import { type CharacterSet, characterSet } from "../matching/character-set.ts";
import { simplifier } from "./opencc.ts";
import { simplifiedForms, traditionalForms } from "./traditional-characters.ts";

const isTraditionalForm = characterSet(traditionalForms);
const isSimplifiedForm = characterSet(simplifiedForms);

/** More than half of the telling characters are traditional, and there are at least two of them. */
export function isTraditional(text: string): boolean {
  const traditional = countOf(text, isTraditionalForm);
  return traditional >= 2 && traditional > countOf(text, isSimplifiedForm);
}

function countOf(text: string, set: CharacterSet): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (set(text, at)) count++;
  return count;
}

type Convert = (text: string) => string;
let converter: Convert | undefined;

/** The text in simplified characters, unit for unit; the same string where the document is not traditional. */
export function simplify(text: string): string {
  if (!isTraditional(text)) return text;
  converter ??= simplifier();
  return convert(text, converter, "\n");
}

/** Whole text, else by line, else by character: rare characters whose simplified form is longer stay as they are. */
function convert(text: string, to: Convert, separator: "\n" | ""): string {
  const whole = to(text);
  if (whole.length === text.length) return whole;
  if (separator === "\n")
    return text
      .split("\n")
      .map((line) => convert(line, to, ""))
      .join("\n");
  return Array.from(text, (character) => {
    const one = to(character);
    return one.length === character.length ? one : character;
  }).join("");
}
