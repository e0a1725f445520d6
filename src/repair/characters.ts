/**
 * One form for every character: half width for digits, letters, % + ( ); a plain space for every blank; one middle dot; what
 * has no width and what is a control character goes. PDF text writes 方 as the radical ⽅: those become the character again.
 */
import { isHanUnit } from "./character-classes.ts";
import { createDraft, type Draft } from "./draft.ts";

const forms = new Map<number, string>();
const put = (characters: string, by: string): void => {
  for (const character of characters) forms.set(character.charCodeAt(0), by);
};
const range = (first: number, last: number, form: (code: number) => string): void => {
  for (let code = first; code <= last; code++) forms.set(code, form(code));
};

// Control characters; \t and \n are told apart by the later steps, \r is seen to below.
range(0x00, 0x1f, () => "");
forms.delete(0x09);
forms.delete(0x0a);
forms.delete(0x0d);
range(0x7f, 0x9f, () => "");
put("\v\f\u0085\u2028\u2029", "\n");
// No width: soft hyphen, joiners, direction marks, byte order mark, variation selectors.
put("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\ufeff\ufff9\ufffa\ufffb", "");
for (const [first, last] of [
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
] as const)
  range(first, last, () => "");
put("\u00a0\u1680\u202f\u205f\u3000\u3164\uffa0", " ");
range(0x2000, 0x200a, () => " ");
// Full-width ASCII is half width, but for the marks that Chinese text owns.
range(0xff01, 0xff5e, (code) => String.fromCharCode(code - 0xfee0));
for (const mark of "！，：；？～") forms.delete(mark.charCodeAt(0));
put("－", "－");
forms.delete("－".charCodeAt(0));
put("｡", "。");
put("､", "、");
put("｢", "「");
put("｣", "」");
put("•・‧∙⋅･\u00b7", "·");
forms.delete(0xb7);
put("￥", "¥");
put("﹐", "，");
put("﹑", "、");
put("﹔", "；");
put("﹕", "：");
put("﹖", "？");
put("﹗", "！");
put("﹙", "(");
put("﹚", ")");
put("﹪", "%");
put("︰", "：");
// Compatibility ideographs and radicals, where the character they stand for is one unit as well.
for (const [first, last] of [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfad9],
] as const) {
  for (let code = first; code <= last; code++) {
    const radical = String.fromCharCode(code);
    const plain = radical.normalize("NFKC");
    if (plain !== radical && plain.length === 1) forms.set(code, plain);
  }
}
const supplement =
  "⺁厂⺈刀⺌小⺍小⺎兀⺟母⺠民⺫目⺬示⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";
for (let at = 0; at < supplement.length; at += 2) put(supplement[at] as string, supplement[at + 1] as string);

/** 1 where a unit has another form: the scan touches the map for those alone. */
const changes = new Uint8Array(0x10000);
for (const code of forms.keys()) changes[code] = 1;
changes[0x0d] = 1;

/** Every character that has another form. */
export const otherForms = String.fromCharCode(0x0d, ...forms.keys());

export function unifyCharacters(text: string): Draft | null {
  let draft: Draft | null = null;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isHanUnit(code) || changes[code] === 0) continue;
    draft ??= createDraft(text);
    if (code !== 0x0d) draft.replace(at, at + 1, forms.get(code) as string);
    else if (text.charCodeAt(at + 1) === 0x0a) draft.replace(at, at + 1, "");
    else draft.replace(at, at + 1, "\n");
  }
  return draft;
}
