import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageFile } from "../../../src/package-root.ts";
import { slotsOf, translateWith } from "./catalogue.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const keys = Object.keys(zh) as (keyof typeof zh)[];

describe("the catalogue", () => {
  it("has the same keys in both languages", () => expect(Object.keys(en).sort()).toEqual([...keys].sort()));

  it.each(keys)("%s has the same slots in both languages", (key) => {
    expect(new Set(slotsOf(en[key]))).toEqual(new Set(slotsOf(zh[key])));
    expect(zh[key].trim()).not.toBe("");
    expect(en[key].trim()).not.toBe("");
  });

  it("chooses by number", () => {
    const t = translateWith(en);
    expect(t("find.total.node", { n: 1 })).toBe("1 node");
    expect(t("find.total.node", { n: 1200 })).toBe("1,200 nodes");
    expect(translateWith(zh)("find.total.node", { n: 1200 })).toBe("1,200 个节点");
  });

  it("has no key that the page does not use", () => {
    const app = packageFile("viewer", "app");
    const sources = readdirSync(app, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("messages"))
      .map((file) => readFileSync(`${app}/${file}`, "utf8"))
      .join("\n");
    // `t(`type.${node.type}`)`: keys made from a type are used as a family.
    const families = [...sources.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map((match) => match[1]!);
    const unused = keys.filter(
      (key) => !sources.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });
});
