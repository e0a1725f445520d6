/** Tables for a terminal. Chinese characters take two columns, so widths are counted in columns and not in characters. */

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += wide.test(sign) ? 2 : 1;
  return columns;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** Rows under a heading, columns two spaces apart; columns named in `right` are set flush right. */
export function textTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly string[] = [],
): string {
  const widths = heading.map((title, column) =>
    Math.max(columnsOf(title), ...rows.map((row) => columnsOf(row[column] ?? ""))),
  );
  const line = (row: readonly string[]) =>
    heading
      .map((title, column) => {
        const cell = row[column] ?? "";
        const gap = " ".repeat((widths[column] as number) - columnsOf(cell));
        return right.includes(title) ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd();
  return [line(heading), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
