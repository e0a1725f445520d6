import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../../../src/package-root.ts";
import { writeArtifact } from "../../artifact-file.ts";
import { seedsArtifact } from "../../stores/testing/seeds.ts";
import { smallArtifact } from "../../stores/testing/small-artifact.ts";

/** The parts of the tools' answers that these tests look at. */
interface Answer {
  readonly nodes: readonly object[];
  readonly further: number;
  readonly relations: readonly {
    readonly type: string;
    readonly other: { readonly name: string };
    readonly statements: object[];
  }[];
  readonly shared: readonly { readonly name: string; readonly subjects: readonly { readonly name: string }[] }[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The server as an assistant starts it: another process, spoken to by the SDK's own client. */
describe("xianzhi mcp", () => {
  const folder = mkdtempSync(join(tmpdir(), "mcp-"));
  const client = new Client({ name: "test", version: "1" });
  beforeAll(async () => {
    await writeArtifact(join(folder, "graph.json"), seedsArtifact());
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ["--import", tsx, packageFile("bin/main.ts"), "mcp", folder, "--timeout", "20"],
      }),
    );
  });
  afterAll(async () => {
    await client.close();
    rmSync(folder, { recursive: true });
  });
  const call = async (name: string, given: Record<string, unknown>) => {
    const { isError, content, structuredContent } = await client.callTool({ name, arguments: given });
    const [first] = content as { readonly text: string }[];
    return { isError: isError ?? false, text: first?.text ?? "", result: (structuredContent ?? {}) as Answer };
  };

  it("offers four tools that only read", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["search", "node", "shared_programs", "cypher"]);
    expect(tools.map(({ annotations }) => annotations?.readOnlyHint)).toEqual([true, true, true, true]);
    expect(client.getInstructions()).toContain("evidence");
  });

  it("finds nodes by name, alias and pinyin, and says what it left out", async () => {
    const byName = await call("search", { words: "驻村工作队" });
    expect(byName.result.nodes[0]).toMatchObject({ id: "organization:驻村工作队", type: "Organization" });
    expect((await call("search", { words: "jin chang", types: ["Place"] })).result.nodes).toMatchObject([
      { name: "金昌市" },
    ]);
    const few = await call("search", { words: "村", limit: 2 });
    expect([few.result.nodes.length, few.result.further > 10]).toEqual([2, true]);
    expect(JSON.parse(few.text)).toEqual(few.result);
  });

  it("shows a node with the passages behind each relation", async () => {
    const { result } = await call("node", { node: "科技特派员" });
    expect(
      result.relations.find(({ type, other }) => type === "DISPATCHES" && other.name === "金昌市")?.statements,
    ).toMatchObject([
      {
        attributes: { count: 56 },
        evidence: [
          { file: "000_92884a1731698b58.txt", start: expect.any(Number), text: expect.stringContaining("科技特派员") },
        ],
      },
    ]);
    const none = await call("node", { node: "没有的" });
    expect([none.isError, none.text]).toEqual([true, expect.stringContaining("tool search")]);
  });

  it("lists what places share", async () => {
    const { result } = await call("shared_programs", { types: ["Program"], limit: 50 });
    const line = result.shared.find(({ name }) => name === "村级组织运转经费");
    expect(line?.subjects.map(({ name }) => name).sort()).toEqual(["即墨区", "新宁县", "景泰县", "某区"].sort());
  });

  it("answers Cypher that reads, refuses what writes or reads files, and points at mistakes", async () => {
    const query =
      "MATCH (c:Place {name: $place})-[d:DISPATCHES]->(t) WHERE d.count > 0 RETURN t.name AS team, d.count AS count ORDER BY count DESC";
    const { result } = await call("cypher", { query, parameters: { place: "金昌市" }, limit: 1 });
    expect(result.rows).toEqual([["乡镇包抓领导和党建专干", 278]]);
    expect(result.further).toBeGreaterThan(3);
    expect((await call("cypher", { query: "MATCH (n) DETACH DELETE n" })).text).toContain("for reading only");
    expect((await call("cypher", { query: "LOAD CSV FROM '/etc/passwd' AS l RETURN l" })).text).toContain(
      "reads files",
    );
    expect((await call("cypher", { query: "MATCH (n RETURN n" })).text).toContain("1 | MATCH (n RETURN n");
  });

  it("sees a graph that was built anew", async () => {
    await writeArtifact(join(folder, "graph.json"), smallArtifact);
    expect((await call("search", { words: "百村" })).result.nodes).toMatchObject([{ name: "百村工程" }]);
    expect((await call("cypher", { query: "MATCH (n) RETURN count(n) AS n" })).result.rows).toEqual([[10]]);
  });
});
