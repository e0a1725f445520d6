import { expect, it } from "vitest";
import { toRows } from "../rows.ts";
import { killNeo4j, restartNeo4j, runningNeo4j } from "../testing/neo4j-server.ts";
import { randomArtifact, seededRandom } from "../testing/random-artifact.ts";
import { describeWithNeo4j } from "../testing/test-database.ts";
import { stampOf } from "./plan.ts";
import { changesOf, push } from "./push.ts";

const size = {
  places: 100,
  organizations: 150,
  programs: 800,
  slogans: 50,
  reports: 100,
  statements: 2500,
  mentions: 2500,
};
const rounds = 10;

/** Each push turns one random graph into another: it creates, updates and removes. */
describeWithNeo4j("a push whose server is killed", ({ driver, address, server }) => {
  const random = seededRandom(20);
  const options = { workspace: "kill", origin: "tests", batch: 200 };
  const graphs = [toRows(randomArtifact({ seed: 1, ...size })), toRows(randomArtifact({ seed: 2, ...size }))] as const;

  it.skipIf(server === null).each(Array.from({ length: rounds }, (_, round) => round))(
    "ends right when it is run again, round %i",
    async (round) => {
      const rows = graphs[round % 2] as (typeof graphs)[0];
      const running = server === null ? null : runningNeo4j(server.home);
      if (running === null) throw new Error("the server of this run is gone");
      let transactions = 0;
      let restarted: Promise<unknown> | undefined;
      let fatal = Number.POSITIVE_INFINITY;
      const interrupted = push(driver(), address, rows, {
        ...options,
        onPlan: (plan) => {
          fatal = Math.floor(random() * (changesOf(plan) / options.batch));
        },
        onWritten: () => {
          transactions++;
          if (restarted !== undefined || transactions < fatal) return;
          restarted = killNeo4j(running).then(() => restartNeo4j(running));
          // In every other round the one who pushes is gone too; in the others the driver tries on.
          if (round % 2 === 1) throw new Error("cut off as well");
        },
      });
      const outcome = await interrupted.then(
        () => "went through",
        (error: unknown) => String(error),
      );
      expect(restarted, outcome).toBeDefined();
      await restarted;

      const counted = await push(driver(), address, rows, options);
      expect(counted.reduce((sum, { total }) => sum + total, 0)).toBe(rows.nodes.length + rows.relationships.length);
      await sameEdges(rows, 1000);
    },
  );

  async function sameEdges(rows: (typeof graphs)[0], sample: number): Promise<void> {
    const chosen = Array.from(
      { length: sample },
      () => rows.relationships[Math.floor(random() * rows.relationships.length)],
    );
    const { records } = await driver().executeQuery(
      `UNWIND $ids AS id MATCH (a)-[r {_workspace: 'kill', id: id}]->(b)
       RETURN id, type(r) AS type, a.id AS source, b.id AS target, r._stamp AS stamp`,
      { ids: chosen.map((row) => row?.id) },
    );
    const found = new Map(records.map((record) => [record.get("id"), record.toObject()]));
    for (const row of chosen) {
      if (row === undefined) continue;
      const { id, type, source, target } = row;
      expect(found.get(id)).toEqual({ id, type, source, target, stamp: stampOf(row) });
    }
    expect(records.length).toBe(sample);
  }
});
