/**
 * Pushing a graph into Neo4j, again and again: what the workspace has in the database becomes what the rows say, nothing
 * else is touched, and a push that was cut off ends right when it is run again.
 */
import type { Driver } from "neo4j-driver";
import { labels, relationshipTypes } from "../model.ts";
import type { Rows } from "../rows.ts";
import { type Neo4jAddress, Neo4jError, sessionOf } from "./connection.ts";
import { type Changes, type PushPlan, planPush } from "./plan.ts";
import { prepareSchema, workspaceLabel } from "./schema.ts";
import { defaultBatch, type WriteOptions, writePlan } from "./write.ts";

export interface PushOptions extends Partial<Pick<WriteOptions, "batch" | "onWritten">> {
  /** Name of the graph in the database: a push replaces what was pushed under the same name. */
  readonly workspace: string;
  /** Tells the folder of the graph from others that have the same name; see `claim`. */
  readonly origin: string;
  /** The name was chosen with care: take it over from another folder. */
  readonly takeOver?: boolean;
  /** Called when the plan is known, before anything is written. */
  readonly onPlan?: (plan: PushPlan) => void;
}

/** Rows of one label or type. `kept`: gone from the graph, but others have drawn relationships to them. */
export interface KindOutcome {
  readonly kind: string;
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  readonly kept: number;
  readonly total: number;
}

/** What a plan comes to, by label and type, kinds without rows left out. */
export function outcomeOf(plan: PushPlan, kept: ReadonlyMap<string, number> = new Map()): readonly KindOutcome[] {
  return [...plan.nodes, ...plan.relationships]
    .map(([kind, { create, update, remove, total }]: readonly [string, Changes<unknown>]) => ({
      ...{ kind, created: create.length, updated: update.length, total },
      removed: remove.length - (kept.get(kind) ?? 0),
      kept: kept.get(kind) ?? 0,
    }))
    .filter(({ total, removed, kept: left }) => total + removed + left > 0);
}

/** How many rows of a plan are written or removed. */
export const changesOf = (plan: PushPlan): number =>
  [...plan.nodes.values(), ...plan.relationships.values()].reduce(
    (sum, { create, update, remove }) => sum + create.length + update.length + remove.length,
    0,
  );

/**
 * Pushes rows. Compares counts at the end.
 * @throws Neo4jError where the name belongs to another folder's graph, or the counts differ.
 */
export async function push(
  driver: Driver,
  address: Pick<Neo4jAddress, "database">,
  rows: Rows,
  options: PushOptions,
): Promise<readonly KindOutcome[]> {
  const { workspace } = options;
  await checkClaim(driver, address, options);
  const plan = await planPush(driver, address, workspace, rows);
  options.onPlan?.(plan);
  await prepareSchema(driver, address);
  await claim(driver, address, options);
  await writePlan(driver, address, plan, {
    workspace,
    batch: options.batch ?? defaultBatch,
    onWritten: options.onWritten ?? (() => {}),
  });
  return outcomeOf(plan, await compareCounts(driver, address, workspace, plan));
}

/** The plan of a push, with nothing written. */
export async function dryRun(
  driver: Driver,
  address: Pick<Neo4jAddress, "database">,
  rows: Rows,
  options: PushOptions,
): Promise<readonly KindOutcome[]> {
  await checkClaim(driver, address, options);
  return outcomeOf(await planPush(driver, address, options.workspace, rows));
}

/** Two folders called `out` must not empty each other's graph: the first one keeps the name until told otherwise. */
async function checkClaim(
  driver: Driver,
  address: Pick<Neo4jAddress, "database">,
  { workspace, origin, takeOver }: PushOptions,
): Promise<void> {
  const { records } = await driver.executeQuery(
    `MATCH (w:${workspaceLabel} {name: $workspace}) RETURN w.origin AS origin`,
    { workspace },
    { ...sessionOf(address), routing: "READ" },
  );
  const held = records[0]?.get("origin") as string | undefined;
  if (held === undefined || held === origin || takeOver === true) return;
  throw new Neo4jError(
    `the database has a graph «${workspace}» that was pushed from another folder. Say --workspace ${workspace} to replace it, ` +
      "or give another name to keep both",
  );
}

async function claim(
  driver: Driver,
  address: Pick<Neo4jAddress, "database">,
  { workspace, origin }: PushOptions,
): Promise<void> {
  await driver.executeQuery(
    `MERGE (w:${workspaceLabel} {name: $workspace}) SET w.origin = $origin`,
    { workspace, origin },
    sessionOf(address),
  );
}

/** Nodes that were to go and could not, by label. @throws Neo4jError where the database holds other numbers than were sent. */
async function compareCounts(
  driver: Driver,
  address: Pick<Neo4jAddress, "database">,
  workspace: string,
  plan: PushPlan,
): Promise<ReadonlyMap<string, number>> {
  const kept = new Map<string, number>();
  const wrong: string[] = [];
  const count = async (pattern: string): Promise<number> => {
    const { records } = await driver.executeQuery(
      `MATCH ${pattern} WHERE x._workspace = $workspace AND x.id IS NOT NULL RETURN count(x) AS n`,
      { workspace },
      { ...sessionOf(address), routing: "READ" },
    );
    return Number(records[0]?.get("n"));
  };
  for (const label of labels) {
    const { total = 0, remove = [] } = plan.nodes.get(label) ?? {};
    const found = await count(`(x:${label})`);
    if (found > total && found - total <= remove.length) kept.set(label, found - total);
    else if (found !== total) wrong.push(`${label} ${found} instead of ${total}`);
  }
  for (const type of relationshipTypes) {
    const { total = 0 } = plan.relationships.get(type) ?? {};
    const found = await count(`()-[x:${type}]->()`);
    if (found !== total) wrong.push(`${type} ${found} instead of ${total}`);
  }
  if (wrong.length === 0) return kept;
  throw new Neo4jError(
    `after the push the database holds ${wrong.join(", ")}. Did another push run at the same time? Push again`,
  );
}
