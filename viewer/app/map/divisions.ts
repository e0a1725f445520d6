/** The counties of a province, from the server's gazetteer, laid out in lines under their prefectures. */
export interface Prefecture {
  /** Code and name of the prefecture; of the province itself for counties that it governs directly. */
  readonly code: string;
  readonly name: string;
  readonly counties: readonly { readonly code: string; readonly name: string }[];
}

export async function fetchPrefectures(province: string): Promise<readonly Prefecture[]> {
  const answer = await fetch(`/api/divisions/${province}`);
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()) as readonly Prefecture[];
}

export interface DivisionCell {
  readonly code: string;
  readonly name: string;
  readonly line: number;
  /** 0 is the prefecture itself, its counties follow; a long prefecture goes on in the next line. */
  readonly column: number;
}

/** @param perLine counties in one line */
export function layOut(prefectures: readonly Prefecture[], perLine: number): readonly DivisionCell[] {
  let line = 0;
  return prefectures.flatMap(({ code, name, counties }) => {
    const first = line;
    line += Math.max(1, Math.ceil(counties.length / perLine));
    return [
      { code, name, line: first, column: 0 },
      ...counties.map((county, at) => ({
        ...county,
        line: first + Math.floor(at / perLine),
        column: 1 + (at % perLine),
      })),
    ];
  });
}
