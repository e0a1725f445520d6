import { describe, expect, it } from "vitest";
import { sketchFacts } from "../testing/sketch-facts.ts";
import { imprintOf, setCopiesAside } from "./copies.ts";
import { sketchLikeness, sketchOf, textLikeness } from "./sketch.ts";

const jingtai = { id: "place:620423", name: "景泰县", code: "620423", level: "county" } as const;
const jimo = { id: "place:370215", name: "即墨区", code: "370215", level: "county" } as const;
const sentences = [
  "全县选派优秀年轻干部到村担任工作队员，逐村制定帮扶方案，按月调度进展情况。",
  "县财政安排村级组织运转经费，确保每村不低于五万五千元，并建立正常增长制度。",
  "建立村级后备力量库，由乡镇党委领导结对培养，定期开展履职能力测评和实践锻炼。",
  "推行党员积分管理，积分结果与评先评优挂钩，激励党员在产业发展中带头示范。",
  "组织农业技术人员进村入户，围绕果蔬种植和牲畜养殖开展技术服务，解决生产难题。",
];
const body = sentences.join("");
const onSite = `县人民政府网站 首页 新闻\n${sentences.join("\n\n")}\n浏览量：130 点赞 收藏`;

describe("sketches", () => {
  it("estimate what the texts share", () => {
    const half = sentences.slice(0, 3).join("");
    for (const other of [
      body,
      onSite,
      half,
      "完全不同的另一篇文章，讲的是海湾整治和渔港更新的事情，与前文没有关系。",
    ]) {
      expect(Math.abs(sketchLikeness(sketchOf(body), sketchOf(other)) - textLikeness(body, other))).toBeLessThan(0.2);
    }
    expect(textLikeness(body, onSite)).toBeGreaterThan(0.85);
    expect(textLikeness(body, half)).toBeLessThan(0.7);
  });

  it("do not see layout, width or signs", () => {
    expect(sketchOf("村级组织 运转经费，５.５万元！")).toBe(sketchOf("村级组织运转经费5.5万元"));
  });
});

describe("setCopiesAside", () => {
  const funding = (amount: number) => ["Program 运转经费", `FUNDS 运转经费 ${amount}`];
  const report = (
    subject: typeof jingtai | typeof jimo,
    text: string,
    mark: string,
    date: string | null,
    amount = 55_000,
  ) => {
    const facts = sketchFacts(subject, funding(amount), mark, date);
    texts.set(facts.report.id, text);
    return imprintOf(facts, sketchOf(text));
  };
  const texts = new Map<string, string>();
  const textOf = ({ id }: { readonly id: string }) => Promise.resolve(texts.get(id) as string);
  const first = report(jingtai, body, "a", "2020-04-23");
  const posted = report(jingtai, onSite, "b", "2020-05-01");
  const undated = report(jingtai, `${body}（转载）`, "c", null);
  const nextYear = report(jingtai, body.replace("五万五千", "六万"), "d", "2021-04-23", 60_000);
  const elsewhere = report(jimo, body, "e", "2020-04-24");

  it("links a copy to the earliest and counts it once", async () => {
    const { counted, copies } = await setCopiesAside([undated, posted, first], textOf);
    expect(counted).toEqual([first]);
    expect(copies.map(({ report: { id }, of }) => [id, of])).toEqual(
      [posted, undated].map((copy) => [copy.report.id, first.report.id]).sort(),
    );
    for (const { likeness } of copies) expect(likeness).toBeGreaterThan(0.85);
  });

  it("takes new figures, and another county, for reports of their own", async () => {
    const { counted, copies } = await setCopiesAside([first, nextYear, elsewhere], textOf);
    expect([counted.length, copies.length]).toEqual([3, 0]);
  });

  it("does not depend on the order of reports", async () => {
    const all = [first, posted, undated, nextYear, elsewhere];
    const one = await setCopiesAside(all, textOf);
    const other = await setCopiesAside(all.toReversed(), textOf);
    expect(other.copies).toEqual(one.copies);
    expect(new Set(other.counted)).toEqual(new Set(one.counted));
  });
});
