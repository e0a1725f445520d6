import { describe, expect, it } from "vitest";
import { deriveArtifact } from "../../../graph/derive.ts";
import { shippedAliasTable } from "../../../graph/identity/index.ts";
import { resemblance } from "../../../graph/identity/resemblance.ts";
import { goldSeeds } from "../../../graph/testing/gold-facts.ts";
import { translateWith } from "../messages/catalogue.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import { reasonText } from "./reasons.ts";

const [chinese, english] = [translateWith(zh), translateWith(en)];

describe("reasons", () => {
  it.each([
    ["77% of the character pairs are shared", "字对有 77% 相同"],
    ["“村党组织书记” stands inside “专职化村党组织书记”", "“专职化村党组织书记”包含“村党组织书记”"],
    ["only one says “专职化”", "只有一方说“专职化”"],
    ["3 reports name both, as two things", "3 份报告把两者当作两个来写"],
    ["something that was never said", "something that was never said"],
  ])("%s is %s", (reason, said) => expect(reasonText(reason, chinese)).toBe(said));

  it("that names give are all known, and read the same in English", () => {
    const { artifact } = deriveArtifact(
      goldSeeds().map(({ facts }) => facts),
      { extractor: "gold", aliases: shippedAliasTable() },
    );
    const names = artifact.nodes.filter(({ type }) => type === "Program").map(({ name }) => name);
    const reasons = new Set(
      names.flatMap((a, at) =>
        names.slice(at + 1).flatMap((b) => Object.values(resemblance(a, b)).flat().filter(isText)),
      ),
    );
    expect(reasons.size).toBeGreaterThan(20);
    for (const reason of reasons) {
      expect(reasonText(reason, chinese)).not.toMatch(/[a-z]{3} [a-z]/u);
      expect(reasonText(reason, english)).toBe(reason);
    }
  });
});

const isText = (value: unknown): value is string => typeof value === "string";
