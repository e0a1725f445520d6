/**
 * How wide a name is written. A Chinese character is as wide as the letters are high, in every font; only the other signs are
 * measured, each once: asking the canvas for ten thousand names takes longer than drawing them.
 */
export interface NameWidths {
  /** CSS pixels. @param font as the canvas takes it, `size` its height */
  readonly of: (text: string, font: string, size: number) => number;
  /** Measures again: fonts have arrived. */
  readonly forget: () => void;
}

/** From here on Unicode has signs of full width, above all Chinese characters. */
const wideFrom = 0x2e80;

export function createNameWidths(context: Pick<CanvasRenderingContext2D, "font" | "measureText">): NameWidths {
  const known = new Map<string, number>();
  const widthOf = (sign: string, font: string): number => {
    const key = `${font} ${sign}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(sign).width;
      known.set(key, width);
    }
    return width;
  };
  return {
    of: (text, font, size) => {
      let width = 0;
      for (const sign of text) width += sign.codePointAt(0)! >= wideFrom ? size : widthOf(sign, font);
      return width;
    },
    forget: () => known.clear(),
  };
}
