/** Values on their way into Neo4j and back: typed by the model going in, plain as everywhere else coming out. */
import neo4j from "neo4j-driver";
import type { CypherValue } from "../engine.ts";
import { type PropertyName, properties } from "../model.ts";
import type { Properties, RowValue } from "../rows.ts";

/** Names of properties that only the push uses. Results leave them out, so that both engines return the same nodes. */
export const bookkeeping = { workspace: "_workspace", stamp: "_stamp" } as const;

/** The properties of a row as the driver writes them: numbers would all become FLOAT, dates STRING. */
export function typed(own: Properties): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const name in own) {
    const value = own[name as PropertyName] as RowValue;
    switch (properties[name as PropertyName][0]) {
      case "INTEGER":
        record[name] = Number.isSafeInteger(value) ? neo4j.int(value as number) : value;
        break;
      case "DATE":
        record[name] = date(value as string);
        break;
      default:
        record[name] = value;
    }
  }
  return record;
}

function date(iso: string): unknown {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  return new neo4j.types.Date(year, month, day);
}

/** A parameter of a query: whole numbers are integers, as they are in the text of a query. */
export function parameter(value: CypherValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(parameter);
  if (typeof value === "object" && value !== null)
    return mapValues(value as Readonly<Record<string, CypherValue>>, parameter);
  return value;
}

/** A value of a result. Dates and times are ISO strings, integers beyond 2^53 bigints. */
export function plain(value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toBigInt();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return value as CypherValue;
  if (neo4j.isNode(value)) return { labels: [...value.labels], properties: own(value.properties) };
  if (neo4j.isRelationship(value)) return { type: value.type, properties: own(value.properties) };
  if (neo4j.isPath(value)) {
    const { start, segments } = value;
    return {
      nodes: [plain(start), ...segments.map(({ end }) => plain(end))],
      relationships: segments.map(({ relationship }) => plain(relationship)),
    };
  }
  if (Object.getPrototypeOf(value) === Object.prototype) return own(value as Readonly<Record<string, unknown>>);
  return String(value);
}

const own = (record: Readonly<Record<string, unknown>>): { [key: string]: CypherValue } =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => key !== bookkeeping.workspace && key !== bookkeeping.stamp)
      .map(([key, value]) => [key, plain(value)]),
  );

function mapValues<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
