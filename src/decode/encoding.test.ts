import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";
import { encodeAs } from "./encoded-bytes.ts";
import { detectEncoding } from "./encoding.ts";
import { UnreadableError } from "./unreadable.ts";

const simplified =
  "某县坚持党建引领乡村振兴，选派56名科技特派员进村入乡服务，落实村级组织运转经费1200万元。\n一、抓队伍建设\n推行“四议两公开”工作法。";
const traditional =
  "某縣堅持黨建引領鄉村振興，選派五十六名科技特派員進村入鄉服務，落實村級組織運轉經費。\n一、抓隊伍建設\n推行「四議兩公開」工作法。";
const mark = (bytes: Uint8Array, ...start: readonly number[]): Uint8Array => Uint8Array.from([...start, ...bytes]);

describe("encoding", () => {
  it.each([
    ["utf-8", simplified],
    ["gb18030", simplified],
    ["utf-16le", simplified],
    ["utf-16be", simplified],
    ["big5", traditional],
    ["gb18030", traditional],
    ["utf-8", traditional],
    ["gb18030", "金昌市党建引领促发展"],
    ["big5", "縣委組織部選派幹部"],
    ["utf-16le", "乡村振兴战略的实施"],
    ["utf-16le", "plain ASCII text\r\nin two lines"],
    ["utf-16be", "plain ASCII text"],
    ["utf-8", "plain ASCII text"],
  ])("finds %s", async (label, text) => {
    const bytes = encodeAs(text, label);
    expect(detectEncoding(bytes)).toBe(label);
    const decoded = await decode(bytes, "report.txt");
    expect(decoded.text).toBe(text);
    expect(decoded.text).toBe(new TextDecoder(decoded.encoding).decode(bytes));
  });

  it.each([
    ["utf-8", [0xef, 0xbb, 0xbf]],
    ["utf-16le", [0xff, 0xfe]],
    ["utf-16be", [0xfe, 0xff]],
  ] as const)("believes the byte order mark of %s", async (label, start) => {
    const bytes = mark(encodeAs("abc 党建", label), ...start);
    expect((await decode(bytes, "a.txt")).text).toBe("abc 党建");
  });

  it.each(readdirSync("seeds/reports"))("reads a seed in every encoding that can hold it: %s", (file) => {
    const text = readFileSync(`seeds/reports/${file}`, "utf8");
    for (const label of ["gb18030", "utf-16le", "utf-16be"])
      expect(detectEncoding(encodeAs(text.slice(0, 1500), label))).toBe(label);
  });

  it("reads UTF-8 that was cut inside a character as UTF-8", () => {
    const bytes = encodeAs(simplified, "utf-8");
    expect(detectEncoding(bytes.subarray(0, 100))).toBe("utf-8");
    expect(detectEncoding(bytes.subarray(1))).toBe("utf-8");
  });

  it.each(["utf-8", "gb18030"])("reads %s with stray zeros", (label) => {
    expect(detectEncoding(encodeAs(`\0\0${simplified}\0`, label))).toBe(label);
  });

  it("reads GB18030 that was cut inside a character as GB18030", () => {
    const bytes = encodeAs(simplified, "gb18030");
    for (let end = 60; end < 70; end++) expect(detectEncoding(bytes.subarray(0, end))).toBe("gb18030");
  });

  it("believes a declaration only if the bytes agree", () => {
    expect(detectEncoding(encodeAs(simplified, "gb18030"), "gb2312")).toBe("gb18030");
    expect(detectEncoding(encodeAs(simplified, "utf-8"), "gb2312")).toBe("utf-8");
    expect(detectEncoding(encodeAs(traditional, "big5"), "big5")).toBe("big5");
    expect(detectEncoding(encodeAs(simplified, "gb18030"), "no-such-charset")).toBe("gb18030");
  });

  it.each([
    ["empty", new Uint8Array()],
    ["empty", encodeAs(" \n\t\u3000\ufeff", "utf-8")],
    ["binary", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 0xff)],
    ["binary", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ["unsupported", encodeAs("{\\rtf1\\ansi hello}", "utf-8")],
    ["unsupported", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0)],
    ["encrypted", mark(encodeAs("EncryptedPackage", "utf-16le"), 0xd0, 0xcf, 0x11, 0xe0)],
    ["broken", encodeAs("%PDF-1.4\nno more", "utf-8")],
    ["broken", encodeAs("PK\u0003\u0004 word/document.xml no more", "utf-8")],
  ] as const)("calls a file %s", async (reason, bytes) => {
    const error = await decode(bytes, "a.txt").then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UnreadableError);
    expect((error as UnreadableError).reason).toBe(reason);
  });
});
