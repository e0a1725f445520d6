import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConsole } from "../../src/commands/console.ts";
import { writeArtifact } from "../artifact-file.ts";
import { smallArtifact } from "../stores/testing/small-artifact.ts";
import { parameterOf, type QueryOptions, queryDefaults, runQuery } from "./query.ts";

describe("xianzhi query", () => {
  const folder = mkdtempSync(join(tmpdir(), "query-"));
  beforeAll(() => writeArtifact(join(folder, "graph.json"), smallArtifact));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(query: string | undefined, options: Partial<QueryOptions> = {}, input = "", isTTY = false) {
    const [out, err, screen] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const console = createConsole({ out, err, quiet: false });
    await runQuery(folder, query, { ...queryDefaults, ...options }, console, {
      input: Object.assign(Readable.from([input]), { isTTY }),
      output: screen,
      onInterrupt: () => () => {},
    });
    const read = (stream: PassThrough) => String(stream.read() ?? "");
    return { out: read(out), err: read(err), screen: read(screen), failures: console.failures() };
  }

  it("prints a table, JSON or CSV", async () => {
    const query = "MATCH (c:Place)-[f:FUNDS]->(p) RETURN c.name AS place, f.amount AS yuan ORDER BY yuan";
    expect((await run(query)).out).toBe(
      "place      yuan\n-----  --------\n甲县        0.5\n甲县   18090000\n(2 rows)\n",
    );
    expect(JSON.parse((await run(query, { format: "json" })).out)).toEqual([
      { place: "甲县", yuan: 0.5 },
      { place: "甲县", yuan: 18090000 },
    ]);
    expect((await run(query, { format: "csv" })).out).toBe("place,yuan\r\n甲县,0.5\r\n甲县,18090000\n");
  });

  it("takes parameters as JSON or text, from arguments and from a file", async () => {
    expect(["n=5", 'n="5"', "n=五", "n=[1,2]", "n=a=b"].map(parameterOf)).toEqual([
      ...([
        ["n", 5],
        ["n", "5"],
        ["n", "五"],
        ["n", [1, 2]],
        ["n", "a=b"],
      ] as const),
    ]);
    expect(() => parameterOf("n")).toThrow("write name=value");
    const file = join(folder, "parameters.json");
    writeFileSync(file, '{"a": "文件", "b": 1}');
    const { out } = await run("RETURN $a AS a, $b AS b", { format: "csv", params: file, param: ["b=2"] });
    expect(out).toBe("a,b\r\n文件,2\n");
    writeFileSync(file, "[1]");
    await expect(run("RETURN 1", { params: file })).rejects.toThrow("write one JSON object");
  });

  it("asks a question of the cookbook with other parameters", async () => {
    const { out } = await run(undefined, { question: "one-budget-line", param: ["program=百村工程"], format: "csv" });
    expect(out).toBe("place,yuan,per,year\r\n甲县,0.5,,2019\r\n甲县,18090000,year,2021\n");
    await expect(run(undefined, { question: "nothing" })).rejects.toThrow("--questions lists them");
    expect((await run(undefined, { questions: true })).out).toContain("most-per-village");
  });

  it("says where a query is wrong and goes on with the next statement", async () => {
    const { out, err, failures } = await run(
      undefined,
      { format: "csv" },
      "RETURN 1 AS a;\nMATCH (n:甲县 RETURN n;\nRETURN ';' AS b",
    );
    expect(out).toBe("a\r\n1\nb\r\n;\n");
    expect(err).toContain("1 | MATCH (n:甲县 RETURN n\n                  ^");
    expect(failures).toBe(1);
  });

  it("is a console on a terminal", async () => {
    const typed =
      ":help\n:param name 甲县\nMATCH (n:Place)\nWHERE n.name = $name RETURN n.code AS code;\n:ask nothing\n:quit\nRETURN 1 AS never;\n";
    const { out, err, screen } = await run(undefined, { format: "csv" }, typed, true);
    expect(out).toBe("code\r\n110101\n");
    expect(err).toContain(":param name value");
    expect(screen).toContain("       > ");
  });

  it("remarks on sums over nothing, where Neo4j says 0", async () => {
    const { out, err } = await run("MATCH (s:Slogan)-[f:FUNDS]->() RETURN sum(f.amount) AS yuan", { format: "csv" });
    expect(out).toBe("yuan\r\n\n");
    expect(err).toContain("coalesce(sum(x), 0)");
  });
});
