/**
 * Vertical chains: one program at several levels of the same line (province, prefecture, county, town), and whether a lower
 * level says that it follows a higher one (落实省委“1+5”文件, 按照中央部署).
 */
import type { NodeId, ReportId, Span } from "../../src/facts.ts";
import type { Artifact } from "../artifact.ts";
import { isSharing, type Subjects, subjectsOf } from "./subjects.ts";

/** A level above, as a sentence names it. */
export type Authority = "centre" | "province" | "prefecture" | "county";

export interface Citation {
  readonly subject: NodeId;
  readonly cites: Authority;
  readonly report: ReportId;
  readonly evidence: Span;
}

export interface Chain {
  readonly node: NodeId;
  readonly name: string;
  /** Places that do it, the widest first; each lies in the one before. Only those with a report of their own. */
  readonly line: readonly NodeId[];
  readonly citations: readonly Citation[];
}

const authorities: readonly (readonly [Authority, RegExp])[] = [
  ["centre", /党中央|中共中央|国务院|中组部|中央(?:组织部|部署|要求|文件|精神|一号文件)|国家(?:部署|要求|战略)/u],
  ["province", /(?:省|自治区)(?:委|政府|级|里)(?:组织部|部署|要求|文件|[“"][^”"]{1,12}[”"]文件|安排)/u],
  [
    "prefecture",
    /(?:市|州)(?:委|政府|级|里)(?:组织部|部署|要求|文件|[“"][^”"]{1,12}[”"]文件|安排|[^,，。]{0,6}政策文件)/u,
  ],
  ["county", /(?:县|区)(?:委|政府|级|里)(?:组织部|部署|要求|文件|安排)/u],
];

const levelRank: Readonly<Record<string, number>> = { province: 1, prefecture: 2, county: 3, township: 4, village: 5 };
const authorityRank: Readonly<Record<Authority, number>> = { centre: 0, province: 1, prefecture: 2, county: 3 };

/** Programs that stand in a line of two levels or more, or whose subjects cite a level above; longest lines first. */
export function chainsIn(artifact: Artifact, subjects: Subjects = subjectsOf(artifact)): readonly Chain[] {
  const doing = new Map<NodeId, Map<NodeId, Citation[]>>();
  for (const edge of artifact.edges) {
    if (!isSharing(edge.type) || subjects.node(edge.target)?.type !== "Program") continue;
    for (const statement of edge.statements) {
      const subject = subjects.of(edge, statement);
      if (subject === null || statement.attributes.status === "negated") continue;
      const bySubject = doing.get(edge.target) ?? new Map<NodeId, Citation[]>();
      doing.set(edge.target, bySubject);
      const rank = levelRank[subjects.node(subject)?.attributes.level ?? ""] ?? 9;
      const cited = statement.evidence.flatMap((span) =>
        citedIn(span.text, rank).map((cites) => ({ subject, cites, report: statement.report, evidence: span })),
      );
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), ...cited]);
    }
  }
  const chains: Chain[] = [];
  for (const [node, bySubject] of doing) {
    const citations = [...bySubject.values()].flat();
    for (const line of linesIn([...bySubject.keys()], subjects)) {
      const own = citations.filter(({ subject }) => line.includes(subject));
      if (line.length < 2 && own.length === 0) continue;
      chains.push({ node, name: subjects.node(node)?.name ?? node, line, citations: own });
    }
  }
  return chains.sort(
    (a, b) =>
      b.line.length - a.line.length ||
      b.citations.length - a.citations.length ||
      (`${a.node}\t${a.line.join()}` < `${b.node}\t${b.line.join()}` ? -1 : 1),
  );
}

/** Levels above `rank` that a sentence names as giving the order. */
export function citedIn(sentence: string, rank = 9): readonly Authority[] {
  return authorities
    .filter(([authority, pattern]) => authorityRank[authority] < rank && pattern.test(sentence))
    .map(([authority]) => authority);
}

/** Every place with all that it lies in, widest first; a place inside another's line gives no line of its own. */
function linesIn(ids: readonly NodeId[], subjects: Subjects): NodeId[][] {
  const above = (id: NodeId) => ids.filter((other) => subjects.within(id, other));
  const innermost = ids.filter((id) => !ids.some((other) => subjects.within(other, id)));
  return innermost
    .sort()
    .map((id) => [...above(id), id].sort((a, b) => above(a).length - above(b).length || (a < b ? -1 : 1)));
}
