import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageFile } from "../../src/package-root.ts";
import { open, save } from "../stores/embedded/database.ts";
import { batchesOf } from "../stores/embedded/row-batches.ts";
import { toRows } from "../stores/rows.ts";
import { seedsArtifact } from "../stores/testing/seeds.ts";
import { cookbookPage, differencesTable, modelTables } from "./documentation.ts";

it("docs/cookbook.md shows the questions with the answers that they have (vitest -u writes it)", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cookbook-"));
  await save(batchesOf(toRows(seedsArtifact())), join(folder, "graph.grafeo"));
  const database = open(join(folder, "graph.grafeo"), false);
  const page = await cookbookPage(({ cypher, parameters }) => database.run(cypher, parameters));
  database.close();
  rmSync(folder, { recursive: true });
  await expect(page).toMatchFileSnapshot(packageFile("docs/cookbook.md"));
});

it("docs/cypher.md has the tables of the model and of the differences as they are", () => {
  const page = readFileSync(packageFile("docs/cypher.md"), "utf8");
  expect(page).toContain(modelTables());
  expect(page).toContain(differencesTable());
});
