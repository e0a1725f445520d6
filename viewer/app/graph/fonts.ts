/**
 * The faces that the names need. Canvas text does not wait for web fonts: names are written at once with what the system has, and
 * again when the faces of their characters have come. The family is split into a hundred files; only those that are needed are
 * asked for.
 */
const faces = ["400", "650"].map((weight) => `${weight} 13px "Noto Sans SC Variable"`);

export interface FontRequests {
  /** Asks for the faces of characters that were not asked for before; calls `arrived` where some had to be fetched. */
  readonly want: (text: string) => void;
}

export function createFontRequests(fonts: FontFaceSet, arrived: () => void): FontRequests {
  const asked = new Set<string>();
  return {
    want: (text) => {
      const fresh = new Set([...text].filter((sign) => !asked.has(sign)));
      if (fresh.size === 0) return;
      for (const sign of fresh) asked.add(sign);
      const sample = [...fresh].join("");
      if (faces.every((face) => fonts.check(face, sample))) return;
      Promise.all(faces.map((face) => fonts.load(face, sample))).then(arrived, () => {});
    },
  };
}
