/**
 * What a push has to change: the rows of the graph against the ids and stamps that the workspace has in the database.
 *
 * A stamp is a hash of a row's content, kept beside it. Comparing stamps costs one read of the workspace; it makes a second
 * push a read, tells a dry run what would change, and finds what an interrupted push left undone.
 */
import { hash } from "node:crypto";
import neo4j, { type Driver } from "neo4j-driver";
import { type Label, labels, type RelationshipType, relationshipTypes } from "../model.ts";
import type { NodeRow, RelationshipRow, Rows } from "../rows.ts";
import { type Neo4jAddress, sessionOf } from "./connection.ts";

/** Changes of one label or type. */
export interface Changes<Row> {
  readonly create: readonly Row[];
  readonly update: readonly Row[];
  /** Ids that the workspace pushed earlier and no longer has. */
  readonly remove: readonly string[];
  /** Rows of the graph, whatever becomes of them. */
  readonly total: number;
}

export interface PushPlan {
  readonly nodes: ReadonlyMap<Label, Changes<NodeRow>>;
  readonly relationships: ReadonlyMap<RelationshipType, Changes<RelationshipRow>>;
  /** The nodes that are there already: id → the database's own, which finds a node without an index. */
  readonly elements: ReadonlyMap<string, string>;
}

/** Grows when the same row is written in another way, so that a push after an upgrade writes it anew. */
const stampVersion = 1;

/** 16 hexadecimal digits over everything that is written of a row. */
export const stampOf = (row: NodeRow | RelationshipRow): string =>
  hash("sha256", `${stampVersion}${JSON.stringify(row.properties)}`, "hex").slice(0, 16);

/** Reads what the workspace has in the database and compares. Changes nothing. */
export async function planPush(
  driver: Driver,
  address: Pick<Neo4jAddress, "database">,
  workspace: string,
  rows: Rows,
): Promise<PushPlan> {
  const elements = new Map<string, string>();
  const stamps = (pattern: string, found?: Map<string, string>) =>
    readStamps(driver, address, workspace, pattern, found);
  const nodes = new Map<Label, Changes<NodeRow>>();
  for (const label of labels) {
    const own = rows.nodes.filter((row) => row.label === label);
    nodes.set(label, compare(own, await stamps(`(x:${label})`, elements)));
  }
  const relationships = new Map<RelationshipType, Changes<RelationshipRow>>();
  for (const type of relationshipTypes) {
    const own = rows.relationships.filter((row) => row.type === type);
    relationships.set(type, compare(own, await stamps(`()-[x:${type}]->()`)));
  }
  return { nodes, relationships, elements };
}

/** Id → stamp of everything of one kind. `held` is used up. */
function compare<Row extends NodeRow | RelationshipRow>(rows: readonly Row[], held: Map<string, string>): Changes<Row> {
  const create: Row[] = [];
  const update: Row[] = [];
  for (const row of rows) {
    const stamp = held.get(row.id);
    if (stamp === undefined) create.push(row);
    else if (stamp !== stampOf(row)) update.push(row);
    held.delete(row.id);
  }
  return { create, update, remove: [...held.keys()].sort(), total: rows.length };
}

/** Id → stamp; into `elements`, where given, id → the database's own. */
async function readStamps(
  driver: Driver,
  address: Pick<Neo4jAddress, "database">,
  workspace: string,
  pattern: string,
  elements?: Map<string, string>,
): Promise<Map<string, string>> {
  const session = driver.session({ ...sessionOf(address), defaultAccessMode: neo4j.session.READ });
  try {
    return await session.executeRead(async (tx) => {
      const stamps = new Map<string, string>();
      const result = tx.run(
        `MATCH ${pattern} WHERE x._workspace = $workspace AND x.id IS NOT NULL
         RETURN x.id AS id, x._stamp AS stamp${elements === undefined ? "" : ", elementId(x) AS element"}`,
        { workspace },
      );
      // Observed rather than awaited record by record: there may be a million.
      await new Promise<void>((resolve, reject) => {
        result.subscribe({
          onNext: (record) => {
            const id = record.get(0) as string;
            stamps.set(id, (record.get(1) as string | null) ?? "");
            elements?.set(id, record.get(2) as string);
          },
          onCompleted: () => resolve(),
          onError: reject,
        });
      });
      return stamps;
    });
  } finally {
    await session.close();
  }
}
