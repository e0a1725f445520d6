import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Artifact } from "../../artifact.ts";
import { toRows } from "../rows.ts";
import { contentsOfEngine, describeStore, rounded } from "../testing/conformance.ts";
import { open, save } from "./database.ts";
import { batchesOf } from "./row-batches.ts";

/** The engine without its process: connection.test.ts has that. Every load is a new file, as every projection is. */
describeStore(
  "the embedded engine",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "embedded-"));
    let loads = 0;
    let database: ReturnType<typeof open> | undefined;
    const current = () => {
      if (database === undefined) throw new Error("nothing was loaded");
      return database;
    };
    const run = (query: string, parameters = {}) => current().run(query, parameters);
    return {
      async load(artifact: Artifact) {
        const file = join(folder, `${loads++}.grafeo`);
        await save(batchesOf(toRows(artifact)), file);
        database?.close();
        database = open(file, false);
      },
      contents: () => contentsOfEngine({ run }),
      ask: async ({ cypher, parameters }) => (await run(cypher, parameters)).rows.map((row) => row.map(rounded)),
      async close() {
        database?.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  40,
);
