import { describe, expect, it } from "vitest";
import { sketchFacts } from "../testing/sketch-facts.ts";
import { aliasTable, parseAliasRows } from "./alias-table.ts";
import { identify } from "./identify.ts";
import { familyType } from "./shipped-aliases.ts";

const jingtai = { id: "place:620423", name: "景泰县", code: "620423", level: "county" } as const;
const hidden = { id: "place:某区", name: "某区", anonymous: true, level: "county" } as const;
const table = aliasTable(parseAliasRows("[program]\n一肩挑\n主题党日 | 固定党日", familyType));
const keysOf = (facts: Parameters<typeof identify>[0]) => identify(facts, table).map(({ key }) => key);

describe("identify", () => {
  it.each([
    ["Program 村委会主任一肩挑", "program|1肩挑"],
    ["Program 村党组织固定党日", "program|主题党日"],
    ["Program 红旗飘飘主题党日", "program|红旗飘飘主题党日"],
    ["Organization 县农业农村局", "organization|place:620423/农业农村局"],
    ["Organization 省农科院", "organization|place:620000/农业科学院"],
    ["Organization 红白理事会", "organization|红白理事会"],
    ["Place 芦阳镇 township", "place:620423/芦阳镇"],
    ["Place 芦阳镇 township 620423101", "place:620423101"],
    ["Slogan 人在格中走、事在网中办", "slogan|人在格中走事在网中办"],
  ])("%s → %s", (line, key) => expect(keysOf(sketchFacts(jingtai, [line]))).toEqual(["place:620423", key]));

  it("gives an anonymous subject, and what lies in it, a key of its report", () => {
    const facts = sketchFacts(hidden, ["Place 城关镇 township"]);
    const mark = facts.report.id.slice("report:".length);
    expect(keysOf(facts)).toEqual([`place:某区@${mark}`, `place:某区@${mark}/城关镇`]);
  });
});
