/** Small files of each format, made from text for tests: a DOCX is a ZIP of XML, a PDF a list of numbered objects. */
import { crc32 } from "node:zlib";

/** A ZIP whose members are stored uncompressed. */
export function makeZip(members: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(members)) {
    const nameBytes = Buffer.from(name);
    const data = Buffer.from(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    parts.push(Buffer.from("PK\u0003\u0004"), common, nameBytes, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, tail, nameBytes);
    offset += 4 + common.length + nameBytes.length + data.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(members).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listing, Buffer.from("PK\u0005\u0006"), end]);
}

/** Paragraphs are strings, tables are rows of cells. */
export function makeDocx(body: readonly (string | readonly (readonly string[])[])[]): Uint8Array {
  const literal = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${literal(text)}</w:t></w:r></w:p>`;
  const xml = body
    .map((block) =>
      typeof block === "string"
        ? paragraph(block)
        : `<w:tbl>${block.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`,
    )
    .join("");
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return makeZip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`,
  });
}

/** A line of a page: points from the left and from the bottom, size 12 if not said. */
export interface MadeLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** How the font's codes are written: the common encodings of fonts that Chinese offices do not embed. */
export type MadeFont = "UniGB-UCS2-H" | "GBK-EUC-H";

/**
 * A PDF whose Chinese font is named and not embedded. A page of no lines stays blank; `picture` puts an image on each page.
 *
 * @param encode bytes of a text in the font's encoding
 */
export function makePdf(
  pages: readonly (readonly MadeLine[])[],
  font: MadeFont,
  encode: (text: string) => Uint8Array,
  { picture = false }: { readonly picture?: boolean } = {},
): Uint8Array {
  const hex = (text: string): string => Buffer.from(encode(text)).toString("hex");
  const objects: string[] = [];
  const put = (content: string): number => objects.push(content);
  const stream = (content: string, entries = ""): string =>
    `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
  put("<< /Type /Catalog /Pages 2 0 R >>");
  put("");
  const descriptor = put(
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 859 /StemV 80 >>",
  );
  const descendant = put(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor ${descriptor} 0 R >>`,
  );
  const type0 = put(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${font} /DescendantFonts [${descendant} 0 R] >>`,
  );
  const image = put(
    stream("\u00ff", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"),
  );
  const kids = pages.map((lines) => {
    const shown = lines.map(({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`);
    const content = put(stream([...shown, ...(picture ? ["q 500 0 0 700 40 40 cm /I Do Q"] : [])].join("\n")));
    return put(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${type0} 0 R >> /XObject << /I ${image} 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  let file = "%PDF-1.4\n";
  const offsets = objects.map((content, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) file += `${String(at).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
