import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createConsole } from "./console.ts";
import { printText } from "./text.ts";

async function run(path: string, repaired: boolean, input = "") {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const console = createConsole({ out, err, quiet: false });
  const standardInput = (async function* () {
    yield input;
  })();
  await printText(path, { repaired, standardInput }, console);
  return { out: out.read()?.toString() ?? "", err: err.read()?.toString() ?? "", failures: console.failures() };
}

const original = "黨建引領(lǐng)鄉(xiāng)村振興,下放 57 项权限";

describe("xianzhi text", () => {
  it("prints what the offsets count, and how it was read", async () => {
    expect(await run("-", false, original)).toEqual({ out: `${original}\n`, err: "-: read as utf-8\n", failures: 0 });
  });

  it("prints the normal form", async () => {
    expect((await run("-", true, original)).out).toBe("党建引领乡村振兴，下放57项权限\n");
  });

  it("counts a document without text and a path without a document as failures", async () => {
    expect(await run("-", false, " \n")).toMatchObject({ out: "", failures: 1 });
    expect(await run("/no/such/report.txt", false)).toMatchObject({ out: "", failures: 1 });
  });
});
