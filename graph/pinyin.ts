/** Latin transcription of names, so that a search for jinchang finds 金昌. Letters and digits of the name stay. */
import { pinyin } from "pinyin-pro";

/** `金昌市` → `jin chang shi`: one word a syllable, without tones; ü is written v, as it is typed. */
export function pinyinOf(name: string): string {
  return pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true }).join(" ");
}
