import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";
import { encodeAs } from "./encoded-bytes.ts";
import { type MadeLine, makePdf } from "./made-files.ts";

const ucs2 = (text: string): Uint8Array => encodeAs(text, "utf-16be");
const pdf = (pages: readonly (readonly MadeLine[])[], options?: { readonly picture: boolean }): Uint8Array =>
  makePdf(pages, "UniGB-UCS2-H", ucs2, options);

/** Sets a text in lines of 36 characters from the left margin, the first one indented by two. */
function set(paragraphs: readonly string[], top = 760): MadeLine[] {
  const lines: MadeLine[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    for (let first = true; rest !== ""; first = false) {
      const length = first ? 34 : 36;
      lines.push({ text: rest.slice(0, length), x: first ? 96 : 72, y });
      rest = rest.slice(length);
      y -= 20;
    }
  }
  return lines;
}

const first =
  "某县坚持把党建引领作为乡村振兴的第一抓手，从县直机关选派三百名干部到村任职，每村每年落实运转经费五万元，推行四级网格管理，建立联席会议制度，群众办事更加方便。";
const second = "全县共建成基层党建示范点六十个，培育致富带头人三百余名，村级集体经济收入全部达到五万元以上。";

describe("pdf", () => {
  it.each(["UniGB-UCS2-H", "GBK-EUC-H"] as const)("reads a font that is not embedded: %s", async (font) => {
    const encode = font === "GBK-EUC-H" ? (text: string) => encodeAs(text, "gb18030") : ucs2;
    const { text, encoding } = await decode(makePdf([set(["党建引领乡村振兴"])], font, encode), "a.pdf");
    expect(text).toBe("党建引领乡村振兴");
    expect(encoding).toBe("pdf");
  });

  it("joins the lines of a paragraph and keeps paragraphs apart", async () => {
    const { text } = await decode(pdf([set([first, second])]), "a.pdf");
    expect(text).toBe(`${first}\n${second}`);
  });

  it("keeps a headline and headings apart from what follows", async () => {
    const headline: MadeLine = { text: "某县党建引领乡村振兴工作纪实", x: 150, y: 800, size: 18 };
    const { text } = await decode(pdf([[headline, ...set(["一、抓队伍建设", first])]]), "a.pdf");
    expect(text).toBe(`某县党建引领乡村振兴工作纪实\n一、抓队伍建设\n${first}`);
  });

  it("leaves out running heads and page numbers, and joins a sentence across pages", async () => {
    const lines = set([first, second]);
    const page = (number: number, from: number, to: number): MadeLine[] => [
      { text: "某县委组织部工作简报", x: 200, y: 810 },
      ...lines.slice(from, to),
      { text: `—${number}—`, x: 290, y: 30 },
    ];
    const { text, notes } = await decode(pdf([page(1, 0, 2), page(2, 2, 9)]), "a.pdf");
    expect(text).toBe(`${first}\n${second}`);
    expect(notes).toEqual(["4 running heads, feet and page numbers left out"]);
  });

  it("parts the cells of a row", async () => {
    const row = (y: number, ...cells: readonly string[]): MadeLine[] =>
      cells.map((text, at) => ({ text, x: 72 + at * 150, y }));
    const { text } = await decode(pdf([[...row(700, "项目", "金额"), ...row(680, "路灯", "五万元")]]), "a.pdf");
    expect(text).toBe("项目\t金额\n路灯\t五万元");
  });

  it("says that pages are pictures instead of giving nothing", async () => {
    await expect(decode(pdf([[], []], { picture: true }), "a.pdf")).rejects.toMatchObject({ reason: "scanned-pdf" });
    await expect(decode(pdf([[]]), "a.pdf")).rejects.toMatchObject({ reason: "empty" });
  });

  it("names the pages that hold no text in a document that has some", async () => {
    const { text, notes } = await decode(pdf([set([second]), []]), "a.pdf");
    expect(text).toBe(second);
    expect(notes).toEqual(["page 2 holds no text"]);
  });

  it("calls a damaged file broken", async () => {
    const whole = pdf([set([first])]);
    await expect(decode(whole.subarray(0, 300), "a.pdf")).rejects.toMatchObject({ reason: "broken" });
  });
});
