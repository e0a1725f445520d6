/** The parts of docs/ that are written from the code, so that they can't say something else than it does. */
import { differences } from "../stores/embedded/dialect.ts";
import type { CypherTable, CypherValue } from "../stores/engine.ts";
import { labels, properties, relationshipTypes, schema } from "../stores/model.ts";
import { chapters, type Question } from "./cookbook/index.ts";

/** Which properties labels and relationship types have, and what each property is. */
export function modelTables(): string {
  const kinds = [...labels, ...relationshipTypes].map(
    (kind) => `| \`${kind}\` | ${schema[kind].map(code).join(", ")} |`,
  );
  const meanings = Object.entries(properties).map(
    ([name, [type, meaning]]) => `| \`${name}\` | ${cell(type)} | ${cell(meaning)} |`,
  );
  return [
    ...["| label or type | properties |", "| --- | --- |", ...kinds, ""],
    ...["| property | type | what it is |", "| --- | --- | --- |", ...meanings],
  ].join("\n");
}

/** What Neo4j takes and the embedded engine does not, and what both take. */
export function differencesTable(): string {
  const rows = differences.map(
    ({ example, instead, hint }) => `| ${cell(hint)} | ${code(cell(example))} | ${code(cell(instead))} |`,
  );
  return ["| | Neo4j only | both |", "| --- | --- | --- |", ...rows].join("\n");
}

/** docs/cookbook.md: every question with its query and its answer on the seeds. */
export async function cookbookPage(ask: (question: Question) => Promise<CypherTable>): Promise<string> {
  const parts = [
    "# Cookbook 问题集",
    "",
    "Questions that researchers ask, the query for each, and its answer on the five reports in `seeds/`. Every query runs",
    "unchanged on the embedded engine and on Neo4j; tests hold each answer, on both, against one computed without Cypher.",
    "`xianzhi query OUT --question ID` asks one; `-p name=value` changes its parameters. The model is in [cypher.md](cypher.md).",
    "",
  ];
  for (const { zh, en, questions } of chapters) {
    parts.push(`## ${zh} ${en}`, "");
    for (const question of questions) parts.push(await questionPart(question, ask), "");
  }
  return `${parts.join("\n").trimEnd()}\n`;
}

async function questionPart(question: Question, ask: (question: Question) => Promise<CypherTable>): Promise<string> {
  const { id, zh, en, cypher, parameters } = question;
  const { columns, rows } = await ask(question);
  const given = Object.entries(parameters).map(([name, value]) => `\`$${name}\` = \`${JSON.stringify(value)}\``);
  const shown = rows.slice(0, 8);
  const left = rows.length - shown.length;
  return [
    `### ${zh}`,
    "",
    `${en} (\`${id}\`)`,
    "",
    "```cypher",
    cypher,
    "```",
    "",
    ...(given.length === 0 ? [] : [given.join(", "), ""]),
    `| ${columns.join(" | ")} |`,
    `| ${columns.map(() => "---").join(" | ")} |`,
    ...shown.map((row) => `| ${row.map((value) => cell(asText(value))).join(" | ")} |`),
    ...(left === 0 ? [] : ["", `… and ${left} more rows`]),
  ].join("\n");
}

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function asText(value: CypherValue): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(asText).join(" → ");
  return String(value);
}
