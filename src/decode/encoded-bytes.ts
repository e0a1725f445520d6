/**
 * Bytes of a text in any encoding, for tests: `TextEncoder` writes UTF-8 alone, so the table of a two-byte encoding is read
 * back out of `TextDecoder`.
 */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Throws for a character that the encoding does not have. */
export function encodeAs(text: string, label: string): Uint8Array {
  if (label === "utf-8") return new TextEncoder().encode(text);
  if (label === "utf-16le" || label === "utf-16be") {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), label === "utf-16le");
    return bytes;
  }
  const table = tableOf(label);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const found = code < 0x80 ? [code] : table.get(character);
    if (found === undefined) throw new Error(`${label} has no ${character}`);
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const before = tables.get(label);
  if (before !== undefined) return before;
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== "\ufffd" && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  if (label === "gb18030") addFourByteCharacters(table, decoder);
  tables.set(label, table);
  return table;
}

/** The rest of the basic plane, which GB18030 writes in four bytes. */
function addFourByteCharacters(table: Map<string, readonly number[]>, decoder: TextDecoder): void {
  for (let a = 0x81; a <= 0x84; a++)
    for (let b = 0x30; b <= 0x39; b++)
      for (let c = 0x81; c <= 0xfe; c++)
        for (let d = 0x30; d <= 0x39; d++) {
          const character = decoder.decode(Uint8Array.of(a, b, c, d));
          if ([...character].length === 1 && character !== "\ufffd" && !table.has(character))
            table.set(character, [a, b, c, d]);
        }
}
