/**
 * Sketches of texts: a few numbers from which one can estimate how much two texts share without reading them again.
 *
 * MinHash (A. Broder, 1997): of all shingles of a text, under each of 64 hash functions the smallest value is kept; the share of
 * equal values in two sketches estimates the share of shingles that the texts have in common (Jaccard), to about 0.06.
 */

/** Values in a sketch. */
const sketchLength = 64;
/** Characters in a shingle: long enough that common phrases do not make two reports look alike. */
const shingleLength = 8;

/** What of a text counts: letters and digits, whatever stands between them, so that layout and site do not show. */
const plain = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

function* shingles(text: string): Generator<number> {
  const signs = plain(text);
  for (let i = 0; i + shingleLength <= signs.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + shingleLength; j++) hash = Math.imul(hash ^ signs.charCodeAt(j), 0x01000193);
    yield (hash ^ (hash >>> 15)) >>> 0;
  }
}

/** A sketch as text of base 64: 64 unsigned 32-bit numbers, little-endian. */
export function sketchOf(text: string): string {
  const least = new Uint32Array(sketchLength).fill(0xffffffff);
  for (const shingle of shingles(text)) {
    for (let i = 0; i < sketchLength; i++) {
      // Odd multipliers give 64 permutations of 32-bit numbers; the shifts mix high bits into low ones.
      let mixed = Math.imul(shingle ^ (i * 0x9e3779b1), 0x85ebca6b | 1);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
      const value = (mixed ^ (mixed >>> 16)) >>> 0;
      if (value < (least[i] as number)) least[i] = value;
    }
  }
  return Buffer.from(least.buffer).toString("base64");
}

/** Estimated share of shingles that two texts have in common, 0 to 1. */
export function sketchLikeness(left: string, right: string): number {
  const [a, b] = [Buffer.from(left, "base64"), Buffer.from(right, "base64")];
  let equal = 0;
  for (let i = 0; i < sketchLength * 4; i += 4) if (a.readUInt32LE(i) === b.readUInt32LE(i)) equal++;
  return equal / sketchLength;
}

/**
 * Bands of a sketch: texts that share 85% have one band in common but once in a hundred thousand pairs, so that a text need
 * only be compared with those it shares a band with (locality-sensitive hashing; A. Gionis, P. Indyk, R. Motwani, 1999).
 */
export function bandsOf(sketch: string): readonly string[] {
  const bytes = Buffer.from(sketch, "base64");
  return Array.from({ length: 16 }, (_, band) => `${band} ${bytes.toString("hex", band * 16, band * 16 + 16)}`);
}

/** The share itself, from the texts. */
export function textLikeness(left: string, right: string): number {
  const [a, b] = [new Set(shingles(left)), new Set(shingles(right))];
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}
