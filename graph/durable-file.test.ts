import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeWholeStream } from "./durable-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "durable-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("writes pieces in their order, more of them than the system takes at once", async () => {
  const pieces = Array.from({ length: 5_000 }, (_, n) => (n % 3 === 0 ? `行${n}\n` : Buffer.from(`行${n}\n`)));
  const file = join(folder, "below", "pieces.txt");
  await writeWholeStream(file, pieces);
  expect(await readFile(file, "utf8")).toBe(pieces.map(String).join(""));
  expect(await readdir(join(folder, "below"))).toEqual(["pieces.txt"]);
});

it("leaves the old file where the pieces fail", async () => {
  const file = join(folder, "kept.txt");
  await writeWholeStream(file, ["old"]);
  const failing = (function* () {
    yield "new";
    throw new Error("no more");
  })();
  await expect(writeWholeStream(file, failing)).rejects.toThrow("no more");
  expect(await readFile(file, "utf8")).toBe("old");
});
