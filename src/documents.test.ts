import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findDocuments } from "./documents.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "documents "));
  for (const folder of ["县志/乙镇", "县志/甲镇", "县志/node_modules", "县志/.git", "空 文件夹", "others"])
    await mkdir(join(root, folder), { recursive: true });
  for (const file of [
    "县志/b.txt",
    "县志/A.TXT",
    "县志/乙镇/党建 报告.docx",
    "县志/甲镇/1.html",
    "县志/甲镇/1.jpg",
    "县志/node_modules/readme.md",
    "县志/.git/x.txt",
    "县志/.hidden.txt",
    "others/table.xlsx",
    "others/没有后缀",
  ])
    await writeFile(join(root, file), file);
  await symlink(join(root, "县志"), join(root, "县志/甲镇/loop"));
  await symlink(join(root, "nowhere.txt"), join(root, "others/dangling.txt"));
});
afterAll(() => rm(root, { recursive: true }));

const list = async (...paths: readonly string[]) => {
  const { documents, failures } = await findDocuments(paths.map((path) => (path === "-" ? path : join(root, path))));
  return {
    found: documents.map(({ path }) => path.slice(root.length + 1)),
    failed: failures.map(({ path, kind }) => [path.slice(root.length + 1), kind]),
  };
};

describe("documents", () => {
  it("finds what is below a folder, by code units, without dotfiles, node_modules and other endings", async () => {
    expect(await list("县志")).toEqual({
      found: ["县志/A.TXT", "县志/b.txt", "县志/乙镇/党建 报告.docx", "县志/甲镇/1.html"],
      failed: [],
    });
  });

  it("keeps the order of the arguments and takes each file once", async () => {
    const { found } = await list("县志/乙镇", "县志/b.txt", "县志", "县志/../县志/b.txt");
    expect(found).toEqual(["县志/乙镇/党建 报告.docx", "县志/b.txt", "县志/A.TXT", "县志/甲镇/1.html"]);
  });

  it("says what is wrong with an argument and goes on", async () => {
    expect(
      await list("nowhere", "空 文件夹", "others/table.xlsx", "县志/b.txt", "others/没有后缀", "县志/b.txt/x"),
    ).toEqual({
      found: ["县志/b.txt", "others/没有后缀"],
      failed: [
        ["nowhere", "missing"],
        ["空 文件夹", "no-reports"],
        ["others/table.xlsx", "unsupported"],
        ["县志/b.txt/x", "missing"],
      ],
    });
  });

  it("reads when asked, and says when a file went away meanwhile", async () => {
    const path = join(root, "going.txt");
    await writeFile(path, "党建");
    const { documents } = await findDocuments([path]);
    expect(new TextDecoder().decode(await documents[0]?.read())).toBe("党建");
    await rm(path);
    await expect(documents[0]?.read()).rejects.toMatchObject({ name: "DocumentError", reason: "vanished" });
  });

  it("says when a folder stands where a file was listed", async () => {
    const path = join(root, "changing.txt");
    await writeFile(path, "x");
    const { documents } = await findDocuments([path]);
    await rm(path);
    await mkdir(path);
    await expect(documents[0]?.read()).rejects.toMatchObject({ reason: "not-readable" });
  });

  it("lists a link that leads nowhere, and fails in reading it", async () => {
    const { documents } = await findDocuments([join(root, "others")]);
    expect(documents).toHaveLength(1);
    await expect(documents[0]?.read()).rejects.toMatchObject({ reason: "vanished" });
  });

  it("reads standard input once", async () => {
    const input = (async function* () {
      yield new TextEncoder().encode("乡村");
      yield "振兴";
    })();
    const { documents, failures } = await findDocuments(["-", "-"], input);
    expect(failures).toHaveLength(1);
    expect(new TextDecoder().decode(await documents[0]?.read())).toBe("乡村振兴");
  });
});
