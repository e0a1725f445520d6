/**
 * The one model of the property graph that Cypher sees, embedded or in Neo4j: labels, relationship types, typed properties.
 *
 * docs/cypher.md draws it and gives the reasons; a test holds the two together. A property name has one type wherever it
 * occurs, so that a target needs no schema of its own to write it.
 */

/** A node has one label: the type it has in the artifact, or Report. */
export const labels = ["Place", "Organization", "Program", "Slogan", "Report"] as const;

/** What reports *say*: one relationship per statement, so that each county's and each year's figures stand alone. */
export const statementTypes = ["IMPLEMENTS", "FUNDS", "DISPATCHES", "PROMOTES"] as const;

/** How things *hang together*: one relationship per pair, whatever the number of reports, so that paths don't multiply. */
export const structureTypes = ["PART_OF", "LOCATED_IN", "INSTANCE_OF", "MENTIONS"] as const;

export const relationshipTypes = [...statementTypes, ...structureTypes] as const;

export type Label = (typeof labels)[number];
export type StatementType = (typeof statementTypes)[number];
export type StructureType = (typeof structureTypes)[number];
export type RelationshipType = (typeof relationshipTypes)[number];

/** Cypher's type of a property. Dates are ISO strings in rows and in results, DATE values inside the databases. */
export type PropertyType = "STRING" | "INTEGER" | "FLOAT" | "BOOLEAN" | "DATE" | "LIST<STRING>";

/** Type and meaning of every property, by name. */
export const properties = {
  id: ["STRING", "stable id: the artifact's for nodes, a hash of what is stated by whom for relationships"],
  name: ["STRING", "canonical name"],
  aliases: ["LIST<STRING>", "other wordings; [] where there are none"],
  pinyin: ["STRING", "Latin transcription"],
  mentions: ["INTEGER", "how often reports name it"],
  code: ["STRING", "GB/T 2260 code: 6 digits to county, 9 township, 12 village"],
  level: ["STRING", "province, prefecture, county, township, village, area"],
  anonymous: ["BOOLEAN", "the report hides the name of its subject (某区)"],
  retiredName: ["STRING", "former name that the report used (即墨市)"],
  kind: ["STRING", "kind of body: team, party, government, enterprise, cooperative, institution, association"],
  form: ["STRING", "form of program: strategy, project, mechanism, regulation …"],
  rule: ["STRING", "name of the extraction rule that produced it"],
  title: ["STRING", "title of the report"],
  file: ["STRING", "base name of the report's file"],
  publisher: ["STRING", "who published the report"],
  publishedOn: ["DATE", "date of publication of the report"],
  url: ["STRING", "where the report was published"],
  encoding: ["STRING", "encoding that the report was decoded from"],
  subject: ["BOOLEAN", "true where the report is about this place, else missing"],
  report: ["STRING", "id of the report that says so"],
  reportedOn: ["DATE", "date of publication of that report"],
  year: ["INTEGER", "year the statement speaks of, else the year of publication"],
  when: ["STRING", "ISO date, period or year that the statement names"],
  status: ["STRING", "done, planned, negated"],
  amount: ["FLOAT", "yuan"],
  amountText: ["STRING", "the amount as written"],
  per: ["STRING", "what the amount is counted by: year, month, day, village, person, household, mu, unit"],
  count: ["INTEGER", "number of people or teams sent"],
  unit: ["STRING", "measure word of the count: 名, 支, 个"],
  approximate: ["BOOLEAN", "the figure is not exact (多, 余, 约)"],
  destination: ["STRING", "where people are sent, as written"],
  role: ["STRING", "what they are sent as"],
  quantity: ["STRING", "how many of it, as written"],
  via: ["STRING", "the body that acted for the place (县委)"],
  evidence: ["LIST<STRING>", "the passages that say so"],
  sources: ["LIST<STRING>", "where each passage stands: report:92884a173169#901-940, UTF-16 offsets, end exclusive"],
} as const satisfies Readonly<Record<string, readonly [PropertyType, string]>>;

export type PropertyName = keyof typeof properties;

const nodeProperties = ["id", "name", "aliases", "pinyin", "mentions", "rule"] as const;
const statementProperties = [
  ...["id", "report", "reportedOn", "year", "when", "status"],
  ...["via", "rule", "evidence", "sources"],
] as PropertyName[];

/** Which properties each label and relationship type can have, in the order of the documentation. */
export const schema: Readonly<Record<Label | RelationshipType, readonly PropertyName[]>> = {
  Place: [...nodeProperties, "code", "level", "anonymous", "retiredName"],
  Organization: [...nodeProperties, "kind"],
  Program: [...nodeProperties, "form"],
  Slogan: nodeProperties,
  Report: ["id", "title", "file", "publisher", "publishedOn", "year", "url", "encoding"],
  IMPLEMENTS: [...statementProperties, "quantity"],
  FUNDS: [...statementProperties, "amount", "amountText", "per", "approximate"],
  DISPATCHES: [...statementProperties, "count", "unit", "approximate", "destination", "role"],
  PROMOTES: statementProperties,
  PART_OF: ["id", "evidence", "sources"],
  LOCATED_IN: ["id", "evidence", "sources"],
  INSTANCE_OF: ["id", "evidence", "sources"],
  MENTIONS: ["id", "subject", "evidence", "sources"],
};

export const isStatementType = (type: string): type is StatementType =>
  (statementTypes as readonly string[]).includes(type);
