import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createConsole } from "../src/commands/console.ts";
import { buildFolder } from "./build.ts";
import { runCorrect } from "./commands/correct.ts";
import { decisionOn, runReview } from "./commands/review.ts";
import { correctFolder, openGraphFolder, proposalsIn } from "./graph-folder.ts";
import { shippedAliasTable } from "./identity/index.ts";
import { goldExtractor, goldSources } from "./testing/gold-facts.ts";

let folder: string;
const build = () => buildFolder(goldSources(), folder, { extractor: goldExtractor, aliases: shippedAliasTable() });
const graph = () => readFile(join(folder, "graph.json"), "utf8");
const decision = { reason: "test", date: "2026-01-31" } as const;

const printed: string[] = [];
const sink = (write: (text: string) => void) =>
  ({
    write: (text: string) => {
      write(text);
      return true;
    },
  }) as never;
const console = createConsole({ out: sink((text) => printed.push(text)), err: sink(() => {}), quiet: true });
const correct = (action: string, ...what: readonly string[]) => runCorrect(folder, action, what, decision, console);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-folder-"));
  printed.length = 0;
  await build();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a corrected folder", () => {
  it("holds what a build with the same corrections makes", async () => {
    await correct("rename", "program:一肩挑", "书记主任一肩挑");
    const corrected = await graph();
    expect(corrected).toContain('"id":"program:书记主任一肩挑"');
    await build();
    expect(await graph()).toBe(corrected);
  });

  it("is left as it was by a correction that finds nothing", async () => {
    const before = await graph();
    await expect(correct("drop-node", "program:无此计划")).rejects.toThrow(
      "no node is called program:无此计划; nothing was written",
    );
    await expect(correct("drop-node", "无此计划")).rejects.toThrow("names no node");
    await expect(correct("fuse", "program:一肩挑")).rejects.toThrow("is no correction");
    expect(await graph()).toBe(before);
    await expect(readFile(join(folder, "corrections.yaml"))).rejects.toThrow("ENOENT");
  });

  it("takes an edge with words of a report as evidence, and figures as numbers", async () => {
    const { facts } = await openGraphFolder(folder);
    const { id: report } = facts.find((one) => one.report.file.startsWith("000"))?.report ?? { id: "" };
    const what = ["FUNDS", "place:620300", "program:道德银行", "amount=5000", "per=year", "approximate=true"];
    await runCorrect(folder, "add-edge", what, { ...decision, report, quote: "道德银行" }, console);
    const edge = (await openGraphFolder(folder)).artifact.edges.find(
      ({ id }) => id === "FUNDS|place:620300|program:道德银行",
    );
    expect(edge?.statements).toMatchObject([
      { attributes: { amount: 5000, per: "year", approximate: true }, evidence: [{ text: "道德银行" }] },
    ]);
    await expect(
      runCorrect(folder, "add-edge", what, { ...decision, report, quote: "没有这句话" }, console),
    ).rejects.toThrow("does not say");
  });
});

describe("review", () => {
  it("proposes with reasons, and does not ask again what was decided", async () => {
    const opened = await openGraphFolder(folder);
    const [first, second] = proposalsIn(opened);
    if (first === undefined || second === undefined) throw new Error("nothing is proposed");
    expect(first.score).toBeGreaterThanOrEqual(second.score);
    expect(first.pro.length).toBeGreaterThan(0);
    expect(await correctFolder(opened, decisionOn(first, true, "the same", "2026-01-31"))).toBeUndefined();
    expect(
      await correctFolder(await openGraphFolder(folder), decisionOn(second, false, "", "2026-01-31")),
    ).toBeUndefined();
    const left = proposalsIn(await openGraphFolder(folder)).map((proposal) => `${proposal.left} ${proposal.right}`);
    expect(left).not.toContain(`${first.left} ${first.right}`);
    expect(left).not.toContain(`${second.left} ${second.right}`);
    expect(await readFile(join(folder, "corrections.yaml"), "utf8")).toMatch(/action: merge[\s\S]+action: keep-apart/u);
  });

  it("lists in a pipe", async () => {
    await runReview(folder, { limit: 2 }, console, undefined);
    expect(printed.join("")).toMatch(/^\d\.\d\d {2}\w+:.+\n {6}\w+:.+\n {6}[+-] /u);
  });
});
