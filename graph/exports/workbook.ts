/**
 * The least of an .xlsx file that spreadsheets need (ECMA-376): sheets of texts and numbers, a bold heading that stays in view,
 * columns as wide as what stands in them. Written by hand: it is five small files, and the same table is the same bytes.
 */
import { xmlEscaped } from "./xml.ts";
import { zipped } from "./zip.ts";

export interface Sheet {
  /** At most 31 characters, none of : \ / ? * [ ] */
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ sheet, n: index + 1 }));
  const overrides = numbered.map(
    ({ n }) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  const relations = numbered.map(
    ({ n }) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const listed = numbered.map(
    ({ sheet, n }) => `<sheet name="${xmlEscaped(sheet.name)}" sheetId="${n}" r:id="rId${n}"/>`,
  );
  return zipped([
    {
      name: "[Content_Types].xml",
      content: `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join("")}</Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${xml}<Relationships xmlns="${packages}/relationships">${relations.join("")}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: "xl/styles.xml", content: styles },
    ...numbered.map(({ sheet, n }) => ({ name: `xl/worksheets/sheet${n}.xml`, content: sheetXml(sheet) })),
  ]);
}

/** Style 0 is plain, style 1 the heading, style 2 a number with thousands apart. */
const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/><xf numFmtId="4" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>`;

function sheetXml({ heading, rows }: Sheet): string {
  const widths = heading.map((title, column) =>
    Math.min(60, 2 + Math.max(widthOf(title), ...rows.map((row) => widthOf(row[column] ?? "")))),
  );
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const lines = [rowXml(heading, 1, 1), ...rows.map((row, i) => rowXml(row, i + 2, 0))];
  return `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function rowXml(cells: readonly (string | number | null)[], row: number, style: number): string {
  const written = cells.map((cell, column) => {
    if (cell === null || cell === "") return "";
    const place = `r="${columnName(column)}${row}"`;
    return typeof cell === "number"
      ? `<c ${place} s="2"><v>${cell}</v></c>`
      : `<c ${place} s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlEscaped(cell)}</t></is></c>`;
  });
  return `<row r="${row}">${written.join("")}</row>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** Chinese characters are about twice as wide as digits. */
const widthOf = (cell: string | number): number => String(cell).replace(/[^\x00-\xff]/g, "xx").length;
