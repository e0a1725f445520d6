/**
 * Where the embedded engine differs from Neo4j 5: what went wrong, where, and what to write instead.
 *
 * The engine's own words name its error codes and not always a place. Each difference below is an example that the engine
 * refuses and a wording that both take; a test runs them all, on both.
 */
import { codeOnly } from "../../cypher/code-only.ts";
import { CypherError, type QueryPlace } from "../engine.ts";

export interface Difference {
  /** Matched against the query's code, without strings and comments. */
  readonly pattern: RegExp;
  readonly hint: string;
  /** Neo4j takes it, the embedded engine does not. */
  readonly example: string;
  /** Both take it, with the same meaning. */
  readonly instead: string;
}

export const differences: readonly Difference[] = [
  {
    pattern: /[(:]\s*\w*\s*:\s*\w+\s*\|(?![^\n]*\]-)/u,
    hint: "Labels can't be joined with | here: write (n) … WHERE n:Place OR n:Program.",
    example: "MATCH (n:Place|Program) RETURN count(n) AS n",
    instead: "MATCH (n) WHERE n:Place OR n:Program RETURN count(n) AS n",
  },
  {
    pattern: /:\s*!|\w\s*&\s*!?\w/u,
    hint: "Label expressions with ! and & are not known here: write WHERE NOT n:Place, or (n:Place:Other).",
    example: "MATCH (n:!Place)<-[:MENTIONS]-() RETURN count(DISTINCT n) AS n",
    instead: "MATCH (n)<-[:MENTIONS]-() WHERE NOT n:Place RETURN count(DISTINCT n) AS n",
  },
  {
    pattern: /\(\s*\w*\s+IS\s+\w+\s*\)/iu,
    hint: "Write the label with a colon: (n:Place) for (n IS Place).",
    example: "MATCH (n IS Place) RETURN count(n) AS n",
    instead: "MATCH (n:Place) RETURN count(n) AS n",
  },
  {
    pattern: /\([^()\n]*\bWHERE\b[^()\n]*\)\s*(?:-|<|RETURN|WITH|,)/iu,
    hint: "A WHERE inside a node's brackets is not known here: put it after the pattern.",
    example: "MATCH (n:Place WHERE n.level = 'county') RETURN count(n) AS n",
    instead: "MATCH (n:Place) WHERE n.level = 'county' RETURN count(n) AS n",
  },
  {
    pattern: /\bSHORTEST\s+\d|\b(?:ALL|ANY)\s+SHORTEST\b/iu,
    hint: "Write shortestPath((a)-[*..8]-(b)) for SHORTEST 1.",
    example: "MATCH p = SHORTEST 1 (a:Report)-[:MENTIONS]-+(b:Place) RETURN max(length(p)) AS n",
    instead: "MATCH p = shortestPath((a:Report)-[:MENTIONS*1..4]-(b:Place)) RETURN max(length(p)) AS n",
  },
  {
    pattern: /\)\s*\{\s*\d*\s*,?\s*\d*\s*\}|->\s*(?:\{\s*\d|\+|\*)|-\s*(?:\{\s*\d|\+)/u,
    hint: "Quantified paths are not known here: write -[:PART_OF*1..3]-> for ((a)-[:PART_OF]->(b)){1,3}.",
    example: "MATCH (a:Place)-[:PART_OF]->{1,3}(b:Place) RETURN count(*) AS n",
    instead: "MATCH (a:Place)-[:PART_OF*1..3]->(b:Place) RETURN count(*) AS n",
  },
  {
    pattern: /\bCOLLECT\s*\{/iu,
    hint: "Write a pattern comprehension for COLLECT { … }: [(n)-[:FUNDS]->(m) | m.name].",
    example:
      "MATCH (n:Place) RETURN n.id AS id, size(COLLECT { MATCH (n)-[:PART_OF]->(m) RETURN m.id }) AS n ORDER BY id",
    instead: "MATCH (n:Place) RETURN n.id AS id, size([(n)-[:PART_OF]->(m) | m.id]) AS n ORDER BY id",
  },
  {
    pattern: /\bcollect\s*\(/iu,
    hint: "An aggregate can't be used inside another expression here: WITH …, collect(x) AS all RETURN all[0..3].",
    example: "MATCH (n:Place) RETURN collect(n.level)[0] IS NULL AS n",
    instead: "MATCH (n:Place) WITH collect(n.level) AS every RETURN every[0] IS NULL AS n",
  },
  {
    pattern: /\bdate\s*\([^()]*\)\s*\.\s*\w+/iu,
    hint: "Name the date first: WITH date($day) AS d RETURN d.year. The graph's own dates can be read at once: r.publishedOn.year.",
    example: "MATCH (n:Report) RETURN date('2021-08-12').year AS n LIMIT 1",
    instead: "MATCH (n:Report) WITH n, date('2021-08-12') AS d RETURN d.year AS n LIMIT 1",
  },
  {
    pattern: /\b(?:date|duration|datetime)\s*\.\s*\w+\s*\(/iu,
    hint: "Functions of dates with a point in the name are not known here: compare dates with < and >, add duration('P1Y'), read .year.",
    example:
      "MATCH (r:Report) WHERE r.publishedOn IS NOT NULL RETURN max(date.truncate('year', r.publishedOn).year) AS n",
    instead: "MATCH (r:Report) RETURN max(r.publishedOn.year) AS n",
  },
  {
    pattern: /\bUSING\s+(?:INDEX|SCAN|JOIN)\b/iu,
    hint: "Leave the USING hint out: this engine takes none.",
    example: "MATCH (n:Place) USING SCAN n:Place WHERE n.id = 'place:620300' RETURN count(n) AS n",
    instead: "MATCH (n:Place) WHERE n.id = 'place:620300' RETURN count(n) AS n",
  },
  {
    pattern: /\bCALL\s+db\s*\.\s*index\s*\.\s*fulltext\b/iu,
    hint: "The full-text index is Neo4j's: write WHERE n.name CONTAINS '振兴' here.",
    example: "CALL db.index.fulltext.queryNodes('xianzhi_names', '工程') YIELD node RETURN count(node) >= 0 AS n",
    instead: "MATCH (node) WHERE node.name CONTAINS '工程' RETURN count(node) >= 0 AS n",
  },
  {
    pattern: /\bCALL\s+(?:db\.schema|dbms)\s*\.|\bSHOW\s+(?:PROCEDURES|FUNCTIONS|DATABASES|TRANSACTIONS|SETTINGS)\b/iu,
    hint: "Ask CALL db.labels(), CALL db.relationshipTypes() or CALL db.propertyKeys(): this engine has no other catalogue.",
    example: "CALL db.schema.nodeTypeProperties() YIELD nodeType RETURN count(nodeType) > 0 AS n",
    instead: "CALL db.labels() YIELD label RETURN count(label) > 0 AS n",
  },
  {
    pattern: /\bisEmpty\s*\(/iu,
    hint: "Write size(x) = 0 for isEmpty(x).",
    example: "MATCH (n:Place) WHERE isEmpty(n.aliases) RETURN count(n) AS n",
    instead: "MATCH (n:Place) WHERE size(n.aliases) = 0 RETURN count(n) AS n",
  },
  {
    pattern: /\bto(?:Integer|Float|Boolean|String)OrNull\s*\(/iu,
    hint: "Write toInteger(x), toFloat(x), toString(x): they give null where they can't.",
    example: "MATCH (n:Place) RETURN max(toIntegerOrNull(n.code)) AS n",
    instead: "MATCH (n:Place) RETURN max(toInteger(n.code)) AS n",
  },
  {
    pattern: /\bto(?:Integer|Float|Boolean|String)List\s*\(/iu,
    hint: "Write a list comprehension: [x IN list | toString(x)].",
    example: "RETURN toStringList([1, 2]) AS n",
    instead: "RETURN [x IN [1, 2] | toString(x)] AS n",
  },
  {
    pattern: /\bcharacter_length\s*\(|\bbtrim\s*\(/iu,
    hint: "Write size(text) for character_length(text) and trim(text) for btrim(text).",
    example: "RETURN character_length('金昌市') AS n",
    instead: "RETURN size('金昌市') AS n",
  },
  {
    pattern: /\bIN\s+TRANSACTIONS\b/iu,
    hint: "Leave IN TRANSACTIONS out: the embedded database is one file and small enough.",
    example: "UNWIND [1, 2] AS x CALL (x) { RETURN x + 1 AS y } IN TRANSACTIONS RETURN sum(y) AS n",
    instead: "UNWIND [1, 2] AS x CALL (x) { RETURN x + 1 AS y } RETURN sum(y) AS n",
  },
];

/** The engine's complaint as a `CypherError`: kind, place and what to write instead. */
export function inNeo4jsWords(error: unknown, query: string): CypherError {
  const said = error instanceof Error ? error.message : String(error);
  const message = said
    .split("\n")
    .filter((line) => !/^\s*(?:\||\d+ \||-->)/.test(line))
    .join(" ")
    .replace(/^(?:Query|Transaction) error: /, "")
    .replace(/GRAFEO-\w+: /, "")
    .replace("[Cypher] ", "")
    .replace(/\s*help: /, ". ")
    .trim();
  if (/read-only transaction/i.test(said)) {
    return new CypherError("read-only", "The query changes the graph, and the graph is open for reading only.", {
      hint: "Add --write to change the local database; it is built anew when the graph is. Lasting corrections belong in the corrections file.",
    });
  }
  if (/panicked/.test(said)) {
    return new CypherError("engine", "An intermediate result of the query is too large for the engine.", {
      hint: slowHint,
    });
  }
  if (!/GRAFEO-Q0|multiple statements/.test(said)) return new CypherError("engine", message);
  const hint = /multiple statements/.test(said)
    ? "One statement at a time: the console takes several, each ended by a semicolon."
    : /time|took too long/i.test(said) && /timeout|timed out/i.test(said)
      ? slowHint
      : (differences.find(({ pattern }) => pattern.test(codeOnly(query)))?.hint ?? null);
  return new CypherError("query", message, { place: placeOf(said, query), hint });
}

/** What to try when a query found no end. */
export const slowHint =
  "Give the engine a narrower start: anchor one end by id or name, give * an upper bound, and lead a later MATCH away from " +
  "what is already bound: MATCH (p)<-[:IMPLEMENTS]-(c:Place) instead of MATCH (c:Place)-[:IMPLEMENTS]->(p).";

/** A query that reads files would read those of whoever runs it, also when somebody else wrote it. */
export function refuseFiles(query: string, write: boolean): void {
  if (write) return;
  const at = codeOnly(query).search(/\bLOAD\s+CSV\b/iu);
  if (at === -1) return;
  throw new CypherError("read-only", "LOAD CSV reads files of this machine, which a reading query may not.", {
    place: placeAt(query, at),
    hint: "Add --write if the query is your own.",
  });
}

/** From `--> query:3:1` (columns in code points), else from the name in quotes that the message complains of. */
function placeOf(said: string, query: string): QueryPlace | null {
  const written = /--> query:(\d+):(\d+)/.exec(said);
  if (written !== null) {
    const line = Number(written[1]);
    const text = query.split("\n")[line - 1] ?? "";
    return { line, column: [...text].slice(0, Number(written[2]) - 1).join("").length + 1 };
  }
  const name = /'([^']+)'|(\$\w+)/.exec(said);
  const wanted = name?.[1] ?? name?.[2];
  if (wanted === undefined) return null;
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const at = codeOnly(query).search(new RegExp(`(?<![\\p{L}\\p{N}_$.])${escaped}(?![\\p{L}\\p{N}_])`, "u"));
  return at === -1 ? null : placeAt(query, at);
}

function placeAt(query: string, offset: number): QueryPlace {
  const before = query.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
