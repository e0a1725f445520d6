/** Reading the in-memory graph the plain way: filters, groups and sorts instead of a query language. */
import type { CypherValue } from "../../stores/engine.ts";
import type { PropertyGraph } from "../../stores/memory.ts";
import type { Label, RelationshipType } from "../../stores/model.ts";
import type { Properties } from "../../stores/rows.ts";

export type AnswerRow = readonly CypherValue[];

export interface ReadNode extends Properties {
  readonly key: string;
  readonly label: Label;
}

export interface ReadLink {
  readonly key: string;
  readonly type: RelationshipType;
  readonly from: ReadNode;
  readonly to: ReadNode;
  readonly own: Properties;
}

/** Read once per graph, so that the same node is the same object in every answer. */
interface Reading {
  readonly nodes: readonly ReadNode[];
  readonly links: readonly ReadLink[];
}

const readings = new WeakMap<PropertyGraph, Reading>();

function reading(graph: PropertyGraph): Reading {
  const held = readings.get(graph);
  if (held !== undefined) return held;
  const nodes = new Map(graph.mapNodes((key, { label, properties }) => [key, { ...properties, key, label }]));
  const node = (key: string) => nodes.get(key) as ReadNode;
  const links = graph.mapEdges((key, { type, properties }, source, target) => ({
    ...{ key, type, own: properties },
    ...{ from: node(source), to: node(target) },
  }));
  const read = { nodes: [...nodes.values()], links };
  readings.set(graph, read);
  return read;
}

export const nodesOf = (graph: PropertyGraph, ...labels: readonly Label[]): ReadNode[] =>
  reading(graph).nodes.filter((node) => labels.length === 0 || labels.includes(node.label));

export const linksOf = (graph: PropertyGraph, ...types: readonly RelationshipType[]): ReadLink[] =>
  reading(graph).links.filter((link) => types.length === 0 || types.includes(link.type));

export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups];
}

export const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** A property as a query returns it: null where it is missing. */
export const orNull = (value: CypherValue | undefined): CypherValue => value ?? null;

export const sum = (numbers: readonly CypherValue[]): number =>
  numbers.reduce<number>((total, value) => total + Number(value ?? 0), 0);

/** Sorts rows by columns, `-1` for the first column descending, `1` ascending, and so on. Nulls last when ascending. */
export function sorted(rows: readonly AnswerRow[], ...by: readonly number[]): AnswerRow[] {
  const order = (a: AnswerRow, b: AnswerRow): number => {
    for (const column of by) {
      const at = Math.abs(column) - 1;
      const difference = compare(a[at] ?? null, b[at] ?? null);
      if (difference !== 0) return column < 0 ? -difference : difference;
    }
    return 0;
  };
  return [...rows].sort(order);
}

function compare(a: CypherValue, b: CypherValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
