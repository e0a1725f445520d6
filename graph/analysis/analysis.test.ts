import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeId, ReportId } from "../../src/facts.ts";
import type { Artifact } from "../artifact.ts";
import { deriveArtifact } from "../derive.ts";
import { emptyAliasTable } from "../identity/alias-table.ts";
import { type SketchedSubject, sketchFacts } from "../testing/sketch-facts.ts";
import { chainsIn, citedIn } from "./chains.ts";
import { clustersOf } from "./clusters.ts";
import { daysBetween, diffusions } from "./diffusion.ts";
import { figuresOf } from "./figures.ts";
import { profilesOf } from "./profiles.ts";
import { likenesses, neighboursOf } from "./similarity.ts";
import { tellingOf } from "./telling.ts";
import { fingerprints, isCopied, textReuse } from "./text-reuse.ts";

const county = (code: string, name: string): SketchedSubject => ({ id: `place:${code}`, name, code, level: "county" });
const counties = {
  jingtai: county("620423", "景泰县"),
  jingyuan: county("620421", "靖远县"),
  jimo: county("370215", "即墨区"),
  xinning: county("430528", "新宁县"),
};
const baiyin: SketchedSubject = { id: "place:620400", name: "白银市", code: "620400", level: "prefecture" };
const gansu: SketchedSubject = { id: "place:620000", name: "甘肃省", code: "620000", level: "province" };
const doing = (subject: SketchedSubject, programs: readonly string[], publishedOn: string | null = null) =>
  sketchFacts(
    subject,
    programs.flatMap((name) => [`Program ${name}`, `IMPLEMENTS ${name}`]),
    "",
    publishedOn,
  );
const graphOf = (...facts: ReturnType<typeof sketchFacts>[]): Artifact =>
  deriveArtifact(facts, { extractor: "sketch", aliases: emptyAliasTable }).artifact;
const [place, program] = [(code: string) => `place:${code}` as NodeId, (name: string) => `program:${name}` as NodeId];

describe("telling", () => {
  const question = { subjects: 100, sharing: 2, national: false, withFigures: 0, slogan: false };
  it("says more of what few share, less of what the whole country does, and multiplies what it shows", () => {
    const rare = tellingOf(question);
    expect(rare.weight).toBeGreaterThan(tellingOf({ ...question, sharing: 50 }).weight);
    expect(rare.weight).toBeGreaterThan(tellingOf({ ...question, national: true }).weight);
    expect(rare.weight).toBeLessThan(tellingOf({ ...question, withFigures: 2 }).weight);
    const shown = tellingOf({ ...question, national: true, withFigures: 2, slogan: true });
    expect(shown.weight).toBeCloseTo(
      shown.parts.reduce((product, { value }) => product * value, 1),
      12,
    );
    expect(shown.parts.map(({ factor }) => factor)).toEqual(["rarity", "national", "figures", "slogan"]);
  });
});

describe("subjects alike", () => {
  const artifact = graphOf(
    doing(counties.jingtai, ["头雁领航", "雏鹰展翅", "乡村夜校"]),
    doing(counties.jingyuan, ["头雁领航", "雏鹰展翅", "苹果贷款"]),
    doing(counties.jimo, ["海湾整治", "渔港更新", "乡村夜校"]),
    doing(counties.xinning, ["海湾整治", "渔港更新", "脐橙节庆"]),
  );
  const profiles = profilesOf(artifact);
  const pairs = likenesses(profiles);

  it("are those that share rare programs", () => {
    expect(pairs[0]).toMatchObject({ common: expect.arrayContaining([program("海湾整治"), program("渔港更新")]) });
    expect(neighboursOf(place("620423"), pairs).map(({ right }) => right)).toEqual([place("620421"), place("370215")]);
  });

  it("lie between 0 and 1, and 1 is the same programs", () => {
    const twins = likenesses(
      profilesOf(graphOf(doing(counties.jimo, ["甲计划"]), doing(counties.xinning, ["甲计划"]))),
    );
    expect(twins[0]?.likeness).toBe(1);
    for (const { likeness } of pairs) expect([likeness > 0, likeness <= 1]).toEqual([true, true]);
  });

  it("form clusters, the same with the same seed", () => {
    const clusters = clustersOf(profiles, pairs);
    expect(clusters.map(({ subjects }) => subjects)).toEqual([
      [place("370215"), place("430528")],
      [place("620421"), place("620423")],
    ]);
    expect(clusters[1]?.common).toEqual([program("头雁领航"), program("雏鹰展翅")]);
    expect(clustersOf(profiles, pairs)).toEqual(clusters);
  });
});

describe("figures", () => {
  it("stand side by side per measure, with their part of the median", () => {
    const funding = (subject: SketchedSubject, amount: number) =>
      sketchFacts(subject, [
        "Program 运转经费",
        `FUNDS 运转经费 ${amount}`,
        "Organization 工作队",
        `DISPATCHES 工作队 ${amount / 1000}`,
      ]);
    const artifact = graphOf(
      funding(counties.jimo, 60_000),
      funding(counties.jingtai, 20_000),
      funding(counties.xinning, 40_000),
    );
    const [money, ...more] = figuresOf(artifact, program("运转经费"));
    expect(more).toEqual([]);
    expect(money?.measure).toBe("yuan total");
    expect(money?.figures.map(({ name, value, ofMedian }) => [name, value, ofMedian])).toEqual([
      ["即墨区", 60_000, 1.5],
      ["新宁县", 40_000, 1],
      ["景泰县", 20_000, 0.5],
    ]);
    expect(figuresOf(artifact, "organization:工作队" as NodeId)[0]?.measure).toBe("people");
  });
});

describe("diffusion", () => {
  it("orders by first sign, with lags, and says what has no date", () => {
    const [spread] = diffusions(
      graphOf(
        doing(counties.jimo, ["头雁领航"], "2021-03-01"),
        doing(counties.jingtai, ["“头雁”领航"], "2020-03-01"),
        doing(counties.xinning, ["头雁领航"]),
      ),
    );
    expect(spread?.adoptions.map(({ name, lagDays, dated, wordings }) => [name, lagDays, dated, wordings])).toEqual([
      ["景泰县", 0, "report", ["“头雁”领航"]],
      ["即墨区", 365, "report", ["头雁领航"]],
      ["新宁县", null, "not", ["头雁领航"]],
    ]);
  });

  it("counts days over leap years, months and years", () => {
    expect([
      daysBetween("2020-02-28", "2020-03-01"),
      daysBetween("2020", "2021"),
      daysBetween("2020-01", "2020-02"),
    ]).toEqual([2, 366, 31]);
  });
});

describe("vertical chains", () => {
  it("follow one program down its line", () => {
    const [chain] = chainsIn(
      graphOf(
        doing(counties.jingtai, ["头雁领航"]),
        doing(gansu, ["头雁领航"]),
        doing(baiyin, ["头雁领航"]),
        doing(counties.jimo, ["头雁领航"]),
      ),
    );
    expect(chain?.line).toEqual([place("620000"), place("620400"), place("620423")]);
  });

  it.each([
    ["严格落实省委“1+5”文件", ["province"]],
    ["按照党中央部署和市委要求", ["centre", "prefecture"]],
    ["全县开展培训", []],
  ])("%s cites %j", (sentence, cited) => expect(citedIn(sentence)).toEqual(cited));

  it("does not take a level for its own authority", () => expect(citedIn("落实市委要求", 2)).toEqual([]));
});

describe("text reuse", () => {
  const copied = "建立健全村级后备力量选拔培养任用保障机制，每村动态储备两名以上后备力量，由乡镇党委逐人制定培养方案。";
  const [left, right, other] = ["report:000000000001", "report:000000000002", "report:000000000003"] as ReportId[] as [
    ReportId,
    ReportId,
    ReportId,
  ];

  it("finds a copied passage whatever stands around it and however it is spaced", () => {
    const spaced = copied.replaceAll("，", ", ").replace("每村", "每 村");
    const texts = new Map([
      [left, `甲县的做法如下。${copied}下一步继续推进。`],
      [right, `乙县：\n${spaced}\n完`],
      [other, "丙县没有抄谁的话，只说自己的事情，也不与别人一样。"],
    ]);
    const [reuse, ...more] = textReuse(texts);
    expect(more).toEqual([]);
    const passage = reuse?.passages[0];
    expect(texts.get(left)?.slice(passage?.left.start, passage?.left.end)).toBe(copied.slice(0, -1));
    expect(texts.get(right)?.slice(passage?.right.start, passage?.right.end)).toBe(spaced.slice(0, -1));
    expect(isCopied(left, { start: 12, end: 20 }, reuse ? [reuse] : [])).toBe(true);
    expect(isCopied(left, { start: 0, end: 6 }, reuse ? [reuse] : [])).toBe(false);
  });

  it("finds every copy of the guaranteed length", () => {
    const hanzi = (minLength: number) =>
      fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(String.fromCharCode), minLength, maxLength: 60 });
    fc.assert(
      fc.property(hanzi(30), hanzi(0), hanzi(0), (shared, before, after) => {
        const texts = new Map([
          [left, `${before}${shared}`],
          [right, `${shared}${after}`],
        ]);
        expect(textReuse(texts, { shortest: 30 })[0]?.characters ?? 0).toBeGreaterThanOrEqual(shared.length);
      }),
    );
  });

  it("keeps one fingerprint of every window", () => {
    const places = [...fingerprints(copied.repeat(3))].map(([, at]) => at);
    for (const [index, at] of places.slice(1).entries()) expect(at - (places[index] as number)).toBeLessThanOrEqual(8);
  });
});
