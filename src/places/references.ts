/** 我市, 全县, 该县: words that stand for the subject, or for the division above it where the report names that one. */
import type { Place, PlaceMention } from "./place.ts";

const words = /[我本全该](省|自治区|市|县|区|州|盟|旗|镇|乡|街道|社区|村)(?![级域直场民间长委区镇])/g;

/** Mentions of `places` (the subject first, then the divisions above it) by reference. */
export function recognizeReferences(text: string, places: readonly Place[]): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (const found of text.matchAll(words)) {
    const kind = found[1] as string;
    const place = places.find(({ name }) => name.endsWith(kind));
    if (place === undefined) continue;
    const start = found.index;
    const end = start + 1 + kind.length;
    mentions.push({ start, end, text: text.slice(start, end), place, form: "reference", rule: "place-reference" });
  }
  return mentions;
}
