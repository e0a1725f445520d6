/**
 * Copies: the same document again, on another site or under another name. They are linked to the one that stands for all and
 * count for nothing else, or two postings of one report would look like two counties' practice.
 *
 * A copy is about the same place, has nearly the same words, and gives the same figures: last year's report with new numbers
 * has nearly the same words too, and is no copy.
 */
import { createHash } from "node:crypto";
import type { Facts, Report } from "../../src/facts.ts";
import type { Copy } from "../artifact.ts";
import { bandsOf, sketchLikeness, textLikeness } from "./sketch.ts";

/** Texts that share less are two reports. */
const copyFrom = 0.85;
/** Sketches estimate; what they put below this is not looked at. */
const worthReading = 0.7;

/** What has to be known of a report to tell copies, small enough to keep for all of them. */
export interface Imprint {
  readonly report: Report;
  /** Digest of what the report is about and of every figure in it. */
  readonly content: string;
  readonly sketch: string;
  readonly nodes: number;
}

export function imprintOf({ report, nodes, edges }: Facts, sketch: string): Imprint {
  const subject = nodes.find(({ id }) => id === report.subject);
  const about = subject?.attributes.anonymous ? "" : (report.subject ?? "");
  const figures = edges
    .flatMap(({ type, attributes: { amount, count } }) =>
      (amount ?? count) === undefined ? [] : [`${type} ${amount ?? ""} ${count ?? ""}`],
    )
    .sort();
  const content = createHash("sha256")
    .update(JSON.stringify([about, figures]))
    .digest("hex")
    .slice(0, 16);
  return { report, content, sketch, nodes: nodes.length };
}

export interface SetAside {
  /** Reports that count. */
  readonly counted: readonly Imprint[];
  readonly copies: readonly Copy[];
}

/** Sets copies aside. `textOf` is asked only for texts whose sketches are alike. The order of reports does not show. */
export async function setCopiesAside(
  imprints: readonly Imprint[],
  textOf: (report: Report) => Promise<string>,
): Promise<SetAside> {
  const groups = new Map<string, Imprint[]>();
  for (const imprint of imprints) {
    const group = groups.get(imprint.content);
    if (group) group.push(imprint);
    else groups.set(imprint.content, [imprint]);
  }
  const copies: Copy[] = [];
  const aside = new Set<string>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const kept = new Map<string, Imprint[]>();
    for (const imprint of [...group].sort(byRank)) {
      const bands = bandsOf(imprint.sketch);
      const near = new Set(bands.flatMap((band) => kept.get(band) ?? []));
      const found = await originalOf(imprint, near, textOf);
      if (found === undefined) for (const band of bands) kept.set(band, [...(kept.get(band) ?? []), imprint]);
      else {
        copies.push({ report: imprint.report, ...found });
        aside.add(imprint.report.id);
      }
    }
  }
  copies.sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  return { counted: imprints.filter(({ report }) => !aside.has(report.id)), copies };
}

/** The earliest stands for all, then the one that says most. */
function byRank(a: Imprint, b: Imprint): number {
  const rank = ({ report, nodes }: Imprint) =>
    `${report.publishedOn ?? "9999"} ${String(99_999 - nodes).padStart(5, "0")} ${report.id}`;
  return rank(a) < rank(b) ? -1 : 1;
}

async function originalOf(
  imprint: Imprint,
  kept: Iterable<Imprint>,
  textOf: (report: Report) => Promise<string>,
): Promise<Omit<Copy, "report"> | undefined> {
  let best: Omit<Copy, "report"> | undefined;
  for (const other of kept) {
    if (sketchLikeness(imprint.sketch, other.sketch) < worthReading) continue;
    const likeness = Math.round(1000 * textLikeness(await textOf(imprint.report), await textOf(other.report))) / 1000;
    if (likeness >= copyFrom && (best === undefined || likeness > best.likeness))
      best = { of: other.report.id, likeness };
  }
  return best;
}
