/**
 * Stage 2, repair: text → normal text + offset map.
 *
 *   1. pinyin        引領(lǐng) → 引領
 *   2. traditional   引領 → 引领, in traditional documents only
 *   3. characters    full width → half width, blanks, radicals, control characters
 *   4. lines         indentation, hard breaks inside a sentence
 *   5. spaces        57 项 → 57项
 *   6. punctuation   , : ; ? ! and dashes of Chinese text
 *   7. quotes        “ ” outside, ‘ ’ inside
 */
export type { OffsetMap } from "./offset-map.ts";
export { type Repaired, repair } from "./repair.ts";
