import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseArtifact } from "../artifact-file.ts";
import { appendCorrection } from "../corrections/index.ts";
import { aliasTable, parseAliasRows } from "../identity/alias-table.ts";
import { familyType } from "../identity/shipped-aliases.ts";
import { lineExtractor } from "../testing/line-extractor.ts";
import { buildWorkspace, emptyManifest, writeManifest } from "./index.ts";

const aliases = aliasTable(
  parseAliasRows("[program]\n主题党日 | 固定党日\n网格化管理\n[organization]\n驻村工作队 | 驻村干部", familyType),
);
const counties = ["620423 景泰县", "620422 会宁县", "370215 即墨区", "430528 新宁县"] as const;
/** Names that meet in every way that identity knows: form, table, stated alias, head noun, brand, body of a place, town. */
const lines = [
  "Program 三会一课|IMPLEMENTS 三会一课",
  "Program “三会一课”制度|IMPLEMENTS “三会一课”制度",
  "Program 主题党日|IMPLEMENTS 主题党日",
  "Program 红旗飘飘主题党日|IMPLEMENTS 红旗飘飘主题党日",
  "Program 光伏扶贫|IMPLEMENTS 光伏扶贫",
  "Program 光伏扶贫工程|FUNDS 光伏扶贫工程 5000",
  "Program 光伏扶贫行动|FUNDS 光伏扶贫行动 7000",
  "Program 镇村季度考核大排名 = 季度考核大排名|IMPLEMENTS 镇村季度考核大排名",
  "Program 季度考核大排名|IMPLEMENTS 季度考核大排名",
  "Program 企业季度考核排名 = 季度考核大排名|IMPLEMENTS 企业季度考核排名",
  "Program 楼栋微治理 = 网格化管理|IMPLEMENTS 楼栋微治理",
  "Program 网格化管理|IMPLEMENTS 网格化管理",
  "Organization 县农业农村局|FUNDS 县农业农村局 100",
  "Organization 省农科院|FUNDS 省农科院 200",
  "Organization 驻村工作队|DISPATCHES 驻村工作队 14",
  "Organization 驻村干部|DISPATCHES 驻村干部 3",
  "Place 城关镇 township",
  "Place 城关镇 township 620423100",
  "Slogan 最后一公里|PROMOTES 最后一公里",
] as const;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "xianzhi-increment-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Sketch {
  readonly county: number;
  readonly lines: readonly number[];
}
const textOf = ({ county, lines: chosen }: Sketch, name: string): string =>
  [
    `${counties[county]} 2020-01-0${1 + (name.charCodeAt(0) % 9)}`,
    ...chosen.flatMap((line) => (lines[line] as string).split("|")),
  ].join("\n");

async function workspace(name: string): Promise<string> {
  const folder = join(root, name);
  await mkdir(join(folder, "sources"), { recursive: true });
  await writeManifest(folder, { ...emptyManifest, sources: ["sources"] });
  return folder;
}
const build = (folder: string) => buildWorkspace(folder, { extractor: lineExtractor, aliases, mapFrom: 0 });
const graph = (folder: string) => readFile(join(folder, "graph.json"), "utf8");

/** A history: each step puts some reports in and takes some out, by name. */
const sketch = fc.record({
  county: fc.nat({ max: counties.length - 1 }),
  lines: fc.uniqueArray(fc.nat({ max: lines.length - 1 }), { minLength: 1, maxLength: 7 }),
});
const step = fc.array(fc.tuple(fc.constantFrom(..."abcdefghij"), fc.option(sketch, { freq: 4 })), {
  minLength: 1,
  maxLength: 4,
});

describe("a graph that is built upon", () => {
  it("is what deriving from all reports gives, whatever its history", async () => {
    let counter = 0;
    let builtUpon = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (history) => {
        const grown = await workspace(`grown-${counter}`);
        const reports = new Map<string, string>();
        for (const changes of history) {
          for (const [name, content] of changes) {
            const file = join(grown, "sources", `${name}.txt`);
            if (content === null) {
              reports.delete(name);
              await rm(file, { force: true });
            } else {
              reports.set(name, textOf(content, name));
              await writeFile(file, textOf(content, name));
            }
          }
          if ((await build(grown)).graph === "built upon") builtUpon++;
          const fresh = await workspace(`fresh-${counter++}`);
          for (const [name, text] of reports) await writeFile(join(fresh, "sources", `${name}.txt`), text);
          expect((await build(fresh)).graph).toBe("derived");
          expect(await graph(grown)).toBe(await graph(fresh));
        }
        parseArtifact(await graph(grown), "graph.json");
      }),
      { numRuns: 60 },
    );
    expect(builtUpon).toBeGreaterThan(50);
  });

  it("replays corrections, and brings back an edge whose evidence comes back", async () => {
    const grown = await workspace("grown");
    const put = (name: string, county: number, ...chosen: readonly number[]) =>
      writeFile(join(grown, "sources", `${name}.txt`), textOf({ county, lines: chosen }, name));
    await put("a", 0, 0, 2, 5);
    await put("b", 1, 1, 3, 4);
    await build(grown);
    const decision = { reason: "test", date: "2026-01-31" };
    const file = join(grown, "corrections.yaml");
    await appendCorrection(file, { action: "rename", node: "program:三会一课", name: "三会一课制度化", ...decision });
    const edge = { type: "IMPLEMENTS", source: "place:620423", target: "program:三会一课" } as const;
    await appendCorrection(file, { action: "drop-edge", edge, ...decision });
    expect((await build(grown)).graph).toBe("derived");
    await put("c", 2, 0, 7);
    const step = await build(grown);
    expect([step.graph, step.unapplied]).toEqual(["built upon", []]);
    expect(await graph(grown)).toContain("IMPLEMENTS|place:370215|program:三会一课制度化");
    expect(await graph(grown)).not.toContain("IMPLEMENTS|place:620423|program:三会一课制度化");
    // One more report that states what the correction drops: it has to be replayed over all.
    await put("d", 0, 1, 8);
    expect((await build(grown)).graph).toBe("derived");
    expect(await graph(grown)).not.toContain("IMPLEMENTS|place:620423|program:三会一课制度化");
  });

  it("does nothing where nothing changed, and less is read than is there", async () => {
    const grown = await workspace("grown");
    for (const [index, name] of [..."abcde"].entries()) {
      await writeFile(
        join(grown, "sources", `${name}.txt`),
        textOf({ county: index % 4, lines: [index, index + 5] }, name),
      );
    }
    expect(await build(grown)).toMatchObject({ read: 5, known: 0, graph: "derived" });
    expect(await build(grown)).toMatchObject({ read: 0, known: 5, graph: "unchanged" });
    await writeFile(join(grown, "sources", "f.txt"), textOf({ county: 3, lines: [11] }, "f"));
    expect(await build(grown)).toMatchObject({ read: 1, known: 5, graph: "built upon" });
  });
});
