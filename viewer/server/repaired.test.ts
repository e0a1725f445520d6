import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repair } from "../../src/repair/index.ts";
import { repairedOffset } from "../app/model/repaired-offset.ts";
import { repairedText } from "./repaired.ts";

const sameAsMap = (original: string) => {
  const { text, anchors } = repairedText(original);
  const repaired = repair(original);
  expect(text).toBe(repaired.text);
  for (let offset = 0; offset <= original.length; offset++) {
    expect(repairedOffset(anchors, offset), `${offset} in ${JSON.stringify(original)}`).toBe(
      repaired.map.toRepaired(offset),
    );
  }
};

describe("the repaired text over the wire", () => {
  it.each([
    "黨建引領(lǐng)鄉(xiāng)村振興,實施好鄰居行動。",
    "  標題\n\n正文有\n硬換行的句子 , 還有　全角空格。",
    "没有什么可修的。",
    "",
  ])("maps every offset of %j as the map itself does", sameAsMap);

  it("does so for any text", () => {
    const piece = fc.constantFrom(
      "鄉(xiāng)",
      "村",
      "\n",
      " ",
      "　",
      "１",
      "“",
      "，",
      "a",
      "(lǐng)",
      "領(lǐng)",
      "。",
      "\r\n",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join("")),
        sameAsMap,
      ),
    );
  });
});
