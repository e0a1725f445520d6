import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createConsole } from "../../src/commands/console.ts";
import { writeArtifact } from "../artifact-file.ts";
import { smallArtifact } from "../stores/testing/small-artifact.ts";
import { describeWithNeo4j } from "../stores/testing/test-database.ts";
import { type PushCommand, type PushSurroundings, runPush } from "./push.ts";

describeWithNeo4j("xianzhi push", ({ driver, address }) => {
  const folder = mkdtempSync(join(tmpdir(), "push-"));
  beforeAll(() => writeArtifact(join(folder, "graph.json"), smallArtifact));
  afterAll(() => rmSync(folder, { recursive: true }));
  const environment = { NEO4J_URI: address.uri, NEO4J_USER: address.user, NEO4J_PASSWORD: address.password };

  async function run(options: PushCommand = {}, surroundings: Partial<PushSurroundings> = {}): Promise<string> {
    const out = new PassThrough();
    const console = createConsole({ out, err: new PassThrough(), quiet: true });
    await runPush(folder, options, console, { environment, hostname: "here", ...surroundings });
    return String(out.read() ?? "");
  }

  it("tells, writes, and then has nothing to write", async () => {
    expect(await run({ dryRun: true })).toContain("A push would make 24 changes. Nothing was written.");
    expect(await run()).toContain("24 changes. The counts in the database are those of the graph.");
    expect(await run()).toContain("0 changes: the database already holds this graph.");
    const { records } = await driver().executeQuery("MATCH (w:XianzhiWorkspace) RETURN w.name AS name");
    expect(records.map((record) => record.get("name"))).toEqual([basename(folder)]);
  });

  it("asks for the password where it can and was given none", async () => {
    const { NEO4J_PASSWORD: password, ...without } = environment;
    const asked: string[] = [];
    const askPassword = async (question: string) => {
      asked.push(question);
      return password;
    };
    expect(await run({ dryRun: true }, { environment: without, askPassword })).toContain("0 changes");
    expect(asked).toEqual([`Password of ${address.user} at ${address.uri}: `]);
    await expect(run({}, { environment: without })).rejects.toThrow("set NEO4J_PASSWORD");
  });

  it("does not replace what a folder elsewhere pushed under the same name", async () => {
    await expect(run({}, { hostname: "elsewhere" })).rejects.toThrow("pushed from another folder");
    expect(await run({ workspace: "another", dryRun: true }, { hostname: "elsewhere" })).toContain("24 changes");
    expect(await run({ workspace: basename(folder) }, { hostname: "elsewhere" })).toContain("0 changes");
  });

  it("finds its way with routing too", async () => {
    const uri = address.uri.replace(/^bolt:/, "neo4j:");
    expect(await run({ uri, workspace: basename(folder), dryRun: true })).toContain("0 changes");
  });

  it("says where to push is missing", async () => {
    await expect(run({}, { environment: {} })).rejects.toThrow("--uri neo4j://localhost:7687, or NEO4J_URI");
  });
});
