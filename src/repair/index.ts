/**
 * Stage 2, repair: text → normal text + offset map.
 *
 *   1. markup        &nbsp; <br> ## **: what leaked out of pages
 *   2. pinyin        引領(lǐng) → 引領
 *   3. traditional   引領 → 引领, in traditional documents only
 *   4. characters    full width → half width, blanks, radicals, control characters
 *   5. lines         indentation, hard breaks inside a sentence
 *   6. spaces        57 项 → 57项
 *   7. punctuation   , : ; ? ! and dashes of Chinese text; 二○二一年; 3·6亿元
 *   8. quotes        “ ” outside, ‘ ’ inside
 */
export type { OffsetMap } from "./offset-map.ts";
export { type Repaired, repair } from "./repair.ts";
