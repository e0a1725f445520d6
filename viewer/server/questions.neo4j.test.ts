/** The page's questions asked of a Neo4j that the graph was pushed to: the same answers as the embedded engine, and as safe. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeArtifact } from "../../graph/artifact-file.ts";
import { push } from "../../graph/stores/neo4j/push.ts";
import { toRows } from "../../graph/stores/rows.ts";
import { seedsArtifact } from "../../graph/stores/testing/seeds.ts";
import { describeWithNeo4j } from "../../graph/stores/testing/test-database.ts";
import { viewAsCypher } from "../app/ask/view-as-cypher.ts";
import { parseView } from "../app/state/view-state.ts";
import { createApp, createQuestions, embeddedTarget } from "./index.ts";
import { neo4jTarget } from "./neo4j-target.ts";
import type { Answered, Questions } from "./questions.ts";

describeWithNeo4j("the console on a Neo4j", ({ driver, address }) => {
  let out: string;
  let neo4j: Questions;
  let embedded: Questions;
  const ask = async (questions: Questions, query: string): Promise<Answered> => {
    const app = createApp({ out, questions });
    const body = JSON.stringify({ query });
    return (await app.request("/api/cypher", { method: "POST", headers: { host: "localhost" }, body })).json();
  };

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), "xianzhi-console-"));
    const artifact = seedsArtifact();
    await writeArtifact(join(out, "graph.json"), artifact);
    await push(driver(), address, toRows(artifact), { workspace: "console", origin: "tests" });
    neo4j = createQuestions(await neo4jTarget(address));
    embedded = createQuestions(embeddedTarget(out));
  });
  afterAll(async () => {
    await neo4j.close();
    await embedded.close();
    await rm(out, { recursive: true, force: true });
  });

  it.each([
    "?hide=Slogan,FUNDS",
    "?node=organization:驻村工作队",
    "?edge=DISPATCHES|place:620300|organization:驻村工作队",
    "?subject=place:620300&target=organization:驻村工作队",
    "?from=place:620300&to=place:430528",
    "?pick=place:620300&pick=place:430528",
    "?view=shared",
    "?view=shared&least=1&without=Slogan",
    "?view=compare&left=place:620300&right=place:370215",
    "?view=map",
    "?view=map&about=program:村级组织运转经费&province=62",
    "?view=reports",
    "?report=c57a1bd162b9",
  ])("%s has as many rows as on the embedded engine", async (query) => {
    const cypher = viewAsCypher(parseView(query))!;
    const [theirs, ours] = [await ask(neo4j, cypher), await ask(embedded, cypher)];
    expect(theirs).toMatchObject({
      outcome: "rows",
      rows: { length: ours.outcome === "rows" ? ours.rows.length : -1 },
    });
  });

  it("is named to the page, and refuses what writes", async () => {
    const app = createApp({ out, questions: neo4j });
    const named = await (await app.request("/api/cypher/engine", { headers: { host: "localhost" } })).json();
    expect(named).toEqual({ kind: "neo4j", address: address.uri });
    expect(await ask(neo4j, "CREATE (n:Place {id: 'place:0'}) RETURN n")).toMatchObject({ failure: "read-only" });
  });

  it("is stopped when its page goes away", async () => {
    const stop = new AbortController();
    const slow = neo4j.ask(
      "UNWIND range(1, 10000) AS a UNWIND range(1, 100000) AS b RETURN max(sqrt(a * b)) AS longest",
      {},
      "",
      stop.signal,
    );
    setTimeout(() => stop.abort(), 200);
    expect(await slow).toMatchObject({ outcome: "failed", failure: "stopped" });
    const running = await ask(
      neo4j,
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'longest' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n",
    );
    expect(running).toMatchObject({ rows: [[0]] });
  });
});
