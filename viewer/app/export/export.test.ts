import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";
import { captionHeight, type Picture } from "./picture.ts";
import { toSvg } from "./svg.ts";

describe("toCsv", () => {
  it.each([
    [["甲", 1, null], "甲,1,\r\n"],
    [['说"好"', "a,b", "两\n行"], '"说""好""","a,b","两\n行"\r\n'],
    [["=1+1", "@SUM(A1)", "-5", "+86"], "'=1+1,'@SUM(A1),'-5,'+86\r\n"],
    [[-5, undefined], "-5,\r\n"],
  ])("%j", (row, text) => expect(toCsv([row])).toBe(`\ufeff${text}`));

  it("keeps every cell of any text in its column", () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "=", "村", "a") });
    fc.assert(
      fc.property(cell, (text) => {
        const line = toCsv([["前", text, "后"]]).slice(1, -2);
        expect(line.startsWith("前,") && line.endsWith(",后")).toBe(true);
        const middle = line.slice(2, -2);
        const read = middle.startsWith('"') ? middle.slice(1, -1).replaceAll('""', '"') : middle;
        expect(read === text || read === `'${text}`).toBe(true);
      }),
    );
  });
});

describe("toSvg", () => {
  const picture: Picture = {
    width: 200,
    height: 100,
    paper: "#ffffff",
    lines: [{ x1: 0, y1: 0, x2: 10.123, y2: 10, width: 1, color: "#000000" }],
    marks: [0, 1, 2, 3].map((shape) => ({ x: 20 * shape + 10, y: 20, radius: 5, shape, color: "#123456" })),
    names: [
      { left: 5, middle: 6, text: '<script>alert("1")</script>&\u0001', size: 12, weight: 400, color: "#000000" },
    ],
  };
  const svg = toSvg(picture, {
    legend: [{ text: "举措", color: "#8f5612", shape: 2 }],
    source: "县志 <test>",
    ink: "#000000",
  });

  it("draws every shape, the legend and the source", () => {
    expect(svg.match(/<circle /gu)).toHaveLength(1);
    expect(svg.match(/<polygon /gu)).toHaveLength(4);
    expect(svg).toContain(`height="${100 + captionHeight}"`);
    expect(svg).toContain(">举措</text>");
    expect(svg).toContain("县志 &lt;test&gt;");
  });

  it("writes names as text, whatever they look like", () => {
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;</text>");
  });
});
