/** Classes of UTF-16 code units that the steps of repair look at: one table look-up a unit, no regular expression. */

export const unitClass = {
  other: 0,
  han: 1,
  digit: 2,
  latin: 3,
  space: 4,
  newline: 5,
  /** Chinese punctuation, full width by nature: ，。、；：？！《》“”【】… */
  chineseMark: 6,
} as const;

export type UnitClass = (typeof unitClass)[keyof typeof unitClass];

const classes = new Uint8Array(0x10000);
classes.fill(unitClass.han, 0x3400, 0xa000);
classes.fill(unitClass.han, 0xf900, 0xfb00);
// Halves of characters beyond the basic plane: rare Han, for what spacing is concerned.
classes.fill(unitClass.han, 0xd840, 0xd8c0);
classes.fill(unitClass.han, 0xdc00, 0xe000);
classes[0x3007] = unitClass.han;
classes.fill(unitClass.digit, 0x30, 0x3a);
classes.fill(unitClass.latin, 0x41, 0x5b);
classes.fill(unitClass.latin, 0x61, 0x7b);
classes[0x20] = unitClass.space;
classes[0x09] = unitClass.space;
classes[0x0a] = unitClass.newline;
for (const mark of "，。、；：？！《》〈〉“”‘’【】〔〕…—～·") classes[mark.charCodeAt(0)] = unitClass.chineseMark;

/** Whether a unit is a Chinese character of the basic plane: most units are, and most steps of repair pass them by unseen. */
export const isHanUnit = (unit: number): boolean => unit >= 0x3400 && unit < 0xa000;

/** Class of the unit at an offset; `other` outside the text. */
export const classAt = (text: string, offset: number): UnitClass =>
  (offset >= 0 && offset < text.length ? classes[text.charCodeAt(offset)] : unitClass.other) as UnitClass;
