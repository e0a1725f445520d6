/**
 * How telling it is that a few subjects share something.
 *
 * What everybody does says nothing about anybody; what two of a hundred counties do says much. The weight is the product of
 * a few factors that are each shown with their reason, so that a reader can disagree with one of them and not with a number.
 * The rarity is inverse document frequency (K. Spärck Jones, 1972), counted in subjects.
 */

export interface TellingPart {
  readonly factor: "rarity" | "national" | "figures" | "slogan";
  /** What the weight is multiplied by. */
  readonly value: number;
  readonly why: string;
}

export interface Telling {
  readonly weight: number;
  readonly parts: readonly TellingPart[];
}

export interface TellingQuestion {
  /** Subjects of the whole graph, and how many of them share this. */
  readonly subjects: number;
  readonly sharing: number;
  /** An instrument of the alias table: set by the centre, to be found anywhere. */
  readonly national: boolean;
  /** How many of the sharing subjects say how much money or how many people. */
  readonly withFigures: number;
  readonly slogan: boolean;
}

/** Weight of a shared node, at least 0; the parts multiply to it. */
export function tellingOf({ subjects, sharing, national, withFigures, slogan }: TellingQuestion): Telling {
  const parts: TellingPart[] = [
    {
      factor: "rarity",
      value: Math.log((subjects + 1) / sharing),
      why: `${sharing} of ${subjects} subjects share it`,
    },
  ];
  if (national) parts.push({ factor: "national", value: 0.6, why: "an instrument that the whole country uses" });
  if (withFigures >= 2) {
    const value = 1 + 0.5 * (withFigures / sharing);
    parts.push({ factor: "figures", value, why: `${withFigures} of them give money or people, which can be compared` });
  }
  if (slogan) parts.push({ factor: "slogan", value: 0.5, why: "shared wording, not shared practice" });
  return { weight: parts.reduce((product, { value }) => product * value, 1), parts };
}
