import { describe, expect, it } from "vitest";
import { emptyManifest, withoutSources, withSources } from "./manifest.ts";

describe("sources of a workspace", () => {
  const base = withSources(emptyManifest, ["sources", "/data/reports"]);

  it("are kept once, and not below one another", () => {
    expect(withSources(base, ["sources", "sources/a.txt", "/data/other"]).sources).toEqual([
      "/data/other",
      "/data/reports",
      "sources",
    ]);
    expect(withSources(base, ["/data/reports-2"]).sources).toContain("/data/reports-2");
  });

  it("go when they are removed, and files below those that stay are left out", () => {
    const without = withoutSources(base, ["sources", "/data/reports/b.txt"]);
    expect([without.sources, without.except]).toEqual([["/data/reports"], ["/data/reports/b.txt"]]);
  });

  it("come back when they are added again", () => {
    const without = withoutSources(base, ["sources/a.txt", "sources/old"]);
    expect(withSources(without, ["sources/a.txt"]).except).toEqual(["sources/old"]);
    expect(withSources(without, ["sources"]).except).toEqual([]);
  });
});
