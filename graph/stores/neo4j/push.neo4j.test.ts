import { beforeEach, expect, it } from "vitest";
import type { Artifact } from "../../artifact.ts";
import { toRows } from "../rows.ts";
import { contentsOfEngine, contentsOfRows } from "../testing/conformance.ts";
import { randomArtifact } from "../testing/random-artifact.ts";
import { smallArtifact } from "../testing/small-artifact.ts";
import { clear, describeWithNeo4j } from "../testing/test-database.ts";
import { connect } from "./connection.ts";
import { neo4jEngine } from "./engine.ts";
import { changesOf, dryRun, type PushOptions, push } from "./push.ts";

const rows = toRows(smallArtifact);
const empty: Artifact = { ...smallArtifact, reports: [], nodes: [], edges: [] };

describeWithNeo4j("push", ({ driver, address }) => {
  const options: PushOptions = { workspace: "push", origin: "here" };
  const contents = () => contentsOfEngine(neo4jEngine(driver(), address));
  const run = async (query: string) => (await driver().executeQuery(query)).records.map((record) => record.toObject());
  beforeEach(() => clear(driver()));

  it("says what it wrote, then that there is nothing to write, and writes nothing", async () => {
    const first = await push(driver(), address, rows, options);
    expect(first.find(({ kind }) => kind === "FUNDS")).toEqual({
      ...{ kind: "FUNDS", created: 2, updated: 0, removed: 0, kept: 0, total: 2 },
    });
    const written: string[] = [];
    let changes: number | undefined;
    const second = await push(driver(), address, rows, {
      ...options,
      onPlan: (plan) => {
        changes = changesOf(plan);
      },
      onWritten: (_, kind) => written.push(kind),
    });
    expect(changes).toBe(0);
    expect(written).toEqual([]);
    expect(second.map(({ created, updated, removed }) => created + updated + removed)).toEqual(second.map(() => 0));
  });

  it("tells in a dry run what a push then does, and changes nothing", async () => {
    const planned = await dryRun(driver(), address, rows, options);
    expect(await run("MATCH (n) RETURN n")).toEqual([]);
    expect(await push(driver(), address, rows, options)).toEqual(planned);
    const removal = await dryRun(driver(), address, toRows(empty), options);
    expect(removal.find(({ kind }) => kind === "Place")?.removed).toBe(3);
    expect(await contents()).toEqual(contentsOfRows(rows));
  });

  it("leaves other data alone, also of the same labels and ids", async () => {
    await run(
      "CREATE (:Place {id: 'place:110101', name: 'theirs'})-[:PART_OF {id: 'x'}]->(:Place {name: 'theirs too'})",
    );
    await push(driver(), address, rows, options);
    await push(driver(), address, toRows(empty), options);
    expect(await run("MATCH (n) WHERE NOT n:XianzhiWorkspace RETURN n.name AS name ORDER BY name")).toEqual([
      { name: "theirs" },
      { name: "theirs too" },
    ]);
    expect(await run("MATCH ()-[r]->() RETURN r.id AS id")).toEqual([{ id: "x" }]);
  });

  it("keeps a node that others have drawn a relationship to, and says so", async () => {
    await push(driver(), address, rows, options);
    await run("MATCH (p:Slogan {id: 'slogan:一起干'}) CREATE (:Note {text: 'mine'})-[:ABOUT]->(p)");
    const outcome = await push(driver(), address, toRows(empty), options);
    expect(outcome.find(({ kind }) => kind === "Slogan")).toEqual({
      ...{ kind: "Slogan", created: 0, updated: 0, removed: 0, kept: 1, total: 0 },
    });
    expect(await run("MATCH (:Note)-[:ABOUT]->(p) RETURN p.name AS name")).toEqual([{ name: "一起干" }]);
  });

  it("keeps two workspaces apart", async () => {
    await push(driver(), address, rows, options);
    await push(driver(), address, rows, { ...options, workspace: "other" });
    await push(driver(), address, toRows(empty), options);
    expect(await contents()).toEqual(contentsOfRows(rows));
  });

  it("does not let another folder of the same name replace the graph until told so", async () => {
    await push(driver(), address, rows, options);
    const elsewhere = { ...options, origin: "elsewhere" };
    await expect(push(driver(), address, toRows(empty), elsewhere)).rejects.toThrow("pushed from another folder");
    await expect(dryRun(driver(), address, toRows(empty), elsewhere)).rejects.toThrow("--workspace push");
    expect(await contents()).toEqual(contentsOfRows(rows));
    await push(driver(), address, toRows(empty), { ...elsewhere, takeOver: true });
    expect(await contents()).toEqual({ nodes: [], relationships: [] });
  });

  it.each([1, 2, 4, 7, 9])("ends right after it was cut off at transaction %i", async (transactions) => {
    const size = {
      places: 20,
      organizations: 10,
      programs: 30,
      slogans: 5,
      reports: 10,
      statements: 300,
      mentions: 200,
    };
    const [before, after] = [
      toRows(randomArtifact({ seed: 1, ...size })),
      toRows(randomArtifact({ seed: 2, ...size })),
    ];
    await push(driver(), address, before, options);
    let written = 0;
    const cutOff = push(driver(), address, after, {
      ...options,
      batch: 50,
      onWritten: () => {
        written++;
        if (written === transactions) throw new Error("cut off");
      },
    });
    await expect(cutOff).rejects.toThrow("cut off");
    await push(driver(), address, after, options);
    expect(await contents()).toEqual(contentsOfRows(after));
  });

  it("compares counts at the end", async () => {
    const disturbed = push(driver(), address, rows, {
      ...options,
      onPlan: () => {
        // Somebody else's push under the same name, after ours has read.
        void run("CREATE (:Slogan {_workspace: 'push', id: 'slogan:另一句'})");
      },
    });
    await expect(disturbed).rejects.toThrow("Slogan 2 instead of 1");
  });

  it("finds Chinese words inside names in the full-text index", async () => {
    await push(driver(), address, rows, options);
    await run("CALL db.awaitIndexes(60)");
    const found = await run(
      "CALL db.index.fulltext.queryNodes('xianzhi_names', '百村') YIELD node RETURN node.name AS name",
    );
    expect(found).toEqual([{ name: "百村工程" }]);
  });

  it("says what to do where it can't connect", async () => {
    await expect(connect({ ...address, password: "wrong-password" })).rejects.toThrow("Set NEO4J_PASSWORD");
    await expect(connect({ ...address, uri: "bolt://127.0.0.1:1" })).rejects.toThrow("Is the server running");
    await expect(connect({ ...address, uri: "http://127.0.0.1" })).rejects.toThrow("no address of a Neo4j server");
    await expect(connect({ ...address, database: "nowhere" })).rejects.toThrow("no database nowhere");
  });
});
