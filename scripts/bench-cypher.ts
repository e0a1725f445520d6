/**
 * `npm run bench:cypher`: how long the embedded database takes to build, and the questions of the cookbook to answer, on a
 * random graph. Arguments: nodes and relationships (100000 500000).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeArtifact } from "../graph/artifact-file.ts";
import { cookbook } from "../graph/cypher/cookbook/index.ts";
import { openEmbedded } from "../graph/stores/embedded/index.ts";
import type { CypherParameters } from "../graph/stores/engine.ts";
import { artifactOfSize } from "../graph/stores/testing/random-artifact.ts";

const [nodes = 100_000, relationships = 500_000] = process.argv.slice(2).map(Number);
/** Names that the random graph has, the program and the team the most popular of it. */
const parameters: CypherParameters = {
  ...{ program: "工程0", team: "队0", place: "甲5县", one: "甲5县", other: "甲7县", words: "工程12", name: "工程0" },
  ...{ from: 2020, to: 2023, province: "10" },
};

const folder = mkdtempSync(join(tmpdir(), "xianzhi-bench-"));
try {
  await writeArtifact(join(folder, "graph.json"), artifactOfSize(nodes, relationships, 1));
  const [built, engine] = await timed(() => openEmbedded(folder, { seconds: 120 }));
  console.log(
    `database of ${nodes} nodes and ${relationships} relationships, from graph.json to open: ${built.toFixed(1)} s`,
  );
  const times: number[] = [];
  for (const { id, cypher, parameters: own } of cookbook) {
    const [took, rows] = await timed(() =>
      engine.run(cypher, { ...own, ...parameters }).then(
        (table) => `${table.rows.length} rows`,
        (error: Error) => error.message,
      ),
    );
    times.push(took);
    console.log(`${id.padEnd(26)} ${took.toFixed(3).padStart(8)} s  ${rows}`);
  }
  console.log(`median of ${times.length} questions: ${median(times).toFixed(3)} s`);
  await engine.close();
} finally {
  rmSync(folder, { recursive: true });
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const start = performance.now();
  const result = await work();
  return [(performance.now() - start) / 1000, result];
}
