/** A graph small enough to read, with every label, every relationship type and every kind of property in it. */
import { type Artifact, artifactSchema } from "../../artifact.ts";

const first = "report:000000000001";
const second = "report:000000000002";
const mention = (report: string, start: number, text: string) => ({ report, start, end: start + text.length, text });
const passage = (start: number, text: string) => ({ start, end: start + text.length, text });
const node = (id: string, type: string, name: string, more: object = {}) => ({
  ...{ id, type, name, aliases: [], attributes: {}, pinyin: "", joined: [], x: 0, y: 0, mentions: [] },
  ...more,
});
const edge = (type: string, source: string, target: string, ...statements: readonly object[]) => ({
  id: `${type}|${source}|${target}`,
  ...{ type, source, target, statements },
});
const said = (report: string, attributes: object, ...evidence: readonly object[]) => ({
  ...{ report, rule: "by-hand", attributes, evidence },
});

/** Two counties of one city, two reports of different years; the second hides no name, the first has no date. */
export const smallArtifact: Artifact = artifactSchema.parse({
  format: "xianzhi-graph",
  version: 1,
  extractor: "by hand",
  reports: [
    {
      ...{
        id: first,
        file: "甲.txt",
        title: "甲县这一年",
        publishedOn: "2021-08-12",
        publisher: "甲县宣传部",
        url: null,
      },
      ...{ subject: "place:110101", encoding: "utf-8" },
    },
    {
      ...{ id: second, file: "乙.txt", title: null, publishedOn: null, publisher: null, url: "https://example.org/2" },
      ...{ subject: "place:某区", encoding: "gb18030" },
    },
  ],
  nodes: [
    node("place:110100", "Place", "丙市", { attributes: { code: "110100", level: "prefecture" } }),
    node("place:110101", "Place", "甲县", {
      aliases: ["甲"],
      attributes: { code: "110101", level: "county", retiredName: "甲市" },
      pinyin: "jia xian",
      mentions: [mention(first, 0, "甲县"), mention(first, 9, "甲"), mention(second, 40, "甲县")],
    }),
    node("place:某区", "Place", "某区", { attributes: { level: "county", anonymous: true } }),
    node("organization:工作队", "Organization", "工作队", { attributes: { kind: "team" } }),
    node("organization:甲县/农业局", "Organization", "农业局", { attributes: { kind: "government" } }),
    node("program:百村工程", "Program", "百村工程", {
      attributes: { form: "project", rule: "head-noun" },
      mentions: [mention(second, 3, "百村工程")],
    }),
    node("program:工程", "Program", "工程"),
    node("slogan:一起干", "Slogan", "一起干"),
  ],
  edges: [
    edge(
      "DISPATCHES",
      "place:某区",
      "organization:工作队",
      said(second, { count: 18 }),
      said(second, { count: 78, unit: "名", approximate: true }, passage(5, "选派78名")),
    ),
    edge(
      "FUNDS",
      "place:110101",
      "program:百村工程",
      said(first, { amount: 18090000, amountText: "1809万元", per: "year" }, passage(20, "投入1809万元")),
      said(second, { amount: 0.5, when: "2019", status: "planned" }, passage(60, "拟投入五角")),
    ),
    edge(
      "IMPLEMENTS",
      "place:110101",
      "program:百村工程",
      said(first, { quantity: "60个", via: "县委" }, passage(20, "建成60个"), passage(80, "又建成")),
    ),
    edge("IMPLEMENTS", "place:某区", "program:百村工程", said(second, { status: "negated" }, passage(30, "未建"))),
    edge("INSTANCE_OF", "program:百村工程", "program:工程"),
    edge("LOCATED_IN", "organization:甲县/农业局", "place:110101", said(first, {}, passage(2, "甲县农业局"))),
    edge(
      "PART_OF",
      "place:110101",
      "place:110100",
      said(first, {}, passage(0, "丙市甲县")),
      said(second, {}, passage(38, "丙市甲县")),
    ),
    edge("PROMOTES", "place:110101", "slogan:一起干", said(first, {}, passage(90, "一起干"))),
  ],
});
