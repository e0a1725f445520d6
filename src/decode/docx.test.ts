import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";
import { makeDocx, makeZip } from "./made-files.ts";

describe("docx", () => {
  it("gives paragraphs as lines and rows as cells between tabs", async () => {
    const bytes = makeDocx([
      "某县党建引领乡村振兴",
      "　　选派56名科技特派员 <进村> & 入乡。",
      [
        ["项目", "金额"],
        ["路灯", "5万元"],
      ],
      "",
      "下一步将继续推进。",
    ]);
    const decoded = await decode(bytes, "报告.docx");
    expect(decoded.text).toBe(
      "某县党建引领乡村振兴\n选派56名科技特派员 <进村> & 入乡。\n项目\t金额\n路灯\t5万元\n下一步将继续推进。",
    );
    expect(decoded.encoding).toBe("docx");
  });

  it("goes by the bytes, not by the name", async () => {
    expect((await decode(makeDocx(["党建引领"]), "报告.txt")).encoding).toBe("docx");
  });

  it.each([
    ["broken", makeDocx(["党建引领"]).subarray(0, 700)],
    ["broken", makeZip({ "word/document.xml": "<w:document><w:body>" })],
    ["empty", makeDocx([""])],
    ["unsupported", makeZip({ "xl/workbook.xml": "<workbook/>" })],
    ["unsupported", makeZip({ "ppt/presentation.xml": "<p/>" })],
    ["unsupported", makeZip({ mimetype: "application/vnd.oasis.opendocument.text" })],
    ["binary", makeZip({ "a.txt": "党建引领" })],
  ] as const)("calls a file %s", async (reason, bytes) => {
    await expect(decode(bytes, "a.docx")).rejects.toMatchObject({ name: "UnreadableError", reason });
  });
});
