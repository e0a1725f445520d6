import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeArtifact } from "../../artifact-file.ts";
import { type CypherEngine, CypherError } from "../engine.ts";
import { smallArtifact } from "../testing/small-artifact.ts";
import { openEmbedded } from "./connection.ts";

const countNodes = "MATCH (n) RETURN count(n) AS n";
/** Ten thousand million rows: no machine is done before the limits of these tests. */
const endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN max(a * b) AS n";

describe("openEmbedded", () => {
  let folder: string;
  let engine: CypherEngine | undefined;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "connection-"));
    await writeArtifact(join(folder, "graph.json"), smallArtifact);
  });
  afterEach(async () => {
    await engine?.close();
    engine = undefined;
    rmSync(folder, { recursive: true });
  });
  const files = () => readdirSync(join(folder, "cypher"));
  const failure = async (query: string, signal?: AbortSignal) => {
    const error: unknown = await engine?.run(query, {}, signal).catch((thrown: unknown) => thrown);
    return error instanceof CypherError ? error.failure : error;
  };

  it("builds the database once and again when the graph has changed", async () => {
    engine = await openEmbedded(folder);
    expect((await engine.run(countNodes)).rows).toEqual([[10]]);
    const [first, ...others] = files();
    expect(others).toEqual([]);
    await engine.close();

    engine = await openEmbedded(folder);
    expect(files()).toEqual([first]);
    await engine.close();

    await writeArtifact(join(folder, "graph.json"), {
      ...smallArtifact,
      nodes: smallArtifact.nodes,
      edges: [],
      reports: [],
    });
    await writeArtifact(join(folder, "graph.json"), {
      ...{ ...smallArtifact, edges: [], reports: [] },
      nodes: smallArtifact.nodes.map((node) => ({ ...node, mentions: [] })),
    });
    engine = await openEmbedded(folder);
    expect((await engine.run(countNodes)).rows).toEqual([[8]]);
    expect(files().length).toBe(1);
    expect(files()).not.toEqual([first]);
  });

  it("builds a database again that can't be opened, and takes no half-built one for whole", async () => {
    engine = await openEmbedded(folder);
    await engine.close();
    const file = join(folder, "cypher", files()[0] as string);
    truncateSync(file, 1000);
    writeFileSync(`${file}.99999.partial`, readFileSync(file));
    engine = await openEmbedded(folder);
    expect((await engine.run(countNodes)).rows).toEqual([[10]]);
    expect(files()).toEqual([basename(file)]);
  });

  it("ends a query at its deadline and answers the next one", async () => {
    engine = await openEmbedded(folder, { seconds: 0.3 });
    expect(await failure(endless)).toBe("deadline");
    await engine.close();
    engine = await openEmbedded(folder, { seconds: 60 });
    expect((await engine.run(countNodes)).rows).toEqual([[10]]);
  });

  it("ends a query that takes too much memory and answers the next one", async () => {
    engine = await openEmbedded(folder, { megabytes: 500 });
    expect(await failure(endless.replace("max(a * b)", "collect(a + b)"))).toBe("memory");
    expect((await engine.run(countNodes)).rows).toEqual([[10]]);
  });

  it("stops a query when asked to, and answers queries in the order in which they came", async () => {
    engine = await openEmbedded(folder);
    const stop = new AbortController();
    const stopped = failure(endless, stop.signal);
    const after = engine.run(countNodes);
    setTimeout(() => stop.abort(), 300);
    expect(await stopped).toBe("stopped");
    expect((await after).rows).toEqual([[10]]);
  });

  it("only reads, unless it is told to write", async () => {
    engine = await openEmbedded(folder);
    expect(await failure("CREATE (:Place {id: 'x'})")).toBe("read-only");
    expect(await failure("LOAD CSV FROM '/etc/passwd' AS line RETURN line")).toBe("read-only");
    await engine.close();
    engine = await openEmbedded(folder, { write: true });
    await engine.run("CREATE (:Place {id: 'x'})");
    await engine.close();
    engine = await openEmbedded(folder);
    expect((await engine.run(countNodes)).rows).toEqual([[11]]);
  });

  it("keeps what was written before the process was killed", async () => {
    engine = await openEmbedded(folder, { write: true });
    await engine.run("UNWIND range(1, 500) AS i CREATE (:Place {id: toString(i), name: '甲'})");
    const stop = new AbortController();
    const stopped = failure(endless, stop.signal);
    setTimeout(() => stop.abort(), 200);
    expect(await stopped).toBe("stopped");
    expect((await engine.run(countNodes)).rows).toEqual([[510]]);
  });

  it.each(["nodes", "edges"] as const)("names the file where a line of its %s is damaged", async (section) => {
    const file = join(folder, "graph.json");
    const lines = readFileSync(file, "utf8").split("\n");
    const at = lines.findIndex((line) => line.includes(`"${section}"`)) + 1;
    writeFileSync(file, lines.with(at, "{damaged").join("\n"));
    await expect(openEmbedded(folder)).rejects.toThrow(file);
    expect(existsSync(join(folder, "cypher")) ? files().filter((name) => !name.includes("partial")) : []).toEqual([]);
  });

  it("says what is missing where there is no graph", async () => {
    await expect(openEmbedded(join(folder, "nowhere"))).rejects.toThrow("no graph there; make one with: xianzhi build");
  });
});
