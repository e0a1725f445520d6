/**
 * A graph of a wanted size, for measuring what reads graphs: real counties with what they run, pay for, send and call out.
 *
 * Drawn by a seeded generator, so the same size and seed are the same bytes everywhere. Few things are had by very many
 * counties and most by one or two (popularity falls with the square of a uniform draw, as in the reports at hand: the median
 * thing has one county, the first of ten thousand has hundreds). Names are put together from the words of such reports, six to
 * fourteen characters; positions are those of the build.
 */
import type { NodeId, Report, ReportId, Span } from "../../src/facts.ts";
import { loadGazetteer } from "../../src/gazetteer/index.ts";
import type { Artifact, GraphEdge, GraphNode, Mention, Statement } from "../artifact.ts";
import { atlasPosition } from "../layout/atlas.ts";
import { randomFrom } from "../layout/seeded.ts";
import { pinyinOf } from "../pinyin.ts";

export interface CountyGraphSize {
  /** Nodes of all types together; from 200. */
  readonly nodes: number;
  /** Relations of all types together; from one and a half times the nodes. */
  readonly edges: number;
  readonly seed: string;
}

const domains =
  "乡村治理 人居环境 集体经济 人才引育 基层党建 网格服务 移风易俗 产业振兴 干部教育 矛盾调处 养老服务 文明实践 冷链物流 高效节水 东西协作 易地搬迁 技能培训 河湖管护".split(
    " ",
  );
const heads =
  "红色 金色 幸福 和美 先锋 同心 春雨 连心 惠民 聚力 强基 暖心 领航 清风 星火 沃土 乐业 安居 振兴 头雁".split(" ");
const forms: Readonly<Record<"Program" | "Organization" | "Slogan", readonly string[]>> = {
  Program: "工程 行动 机制 计划 制度 模式 试点 项目 办法 专项资金".split(" "),
  Organization: "工作队 服务队 专班 合作社 宣讲团 协会 联合党委 办公室".split(" "),
  Slogan: "不停步 一盘棋 在身边 见实效 走在前 零距离".split(" "),
};

/** One thing that counties do, in the order of its popularity. */
interface Thing {
  readonly id: NodeId;
  readonly type: "Program" | "Organization" | "Slogan";
  readonly name: string;
}

export function countyGraph({ nodes: wanted, edges: wantedEdges, seed }: CountyGraphSize): Artifact {
  const random = randomFrom(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const places = placesOf(Math.round(wanted * 0.08));
  const counties = places.filter(({ level }) => level === "county");
  const things = thingsOf(wanted - places.length, random);

  const reports = counties.flatMap(({ id, name }, county) =>
    [0, 1].map((n): Report => reportAbout(id, name, county * 2 + n, 2018 + upTo(8))),
  );
  const mentions = new Map<NodeId, Mention[]>();
  const mention = (node: NodeId, report: ReportId, span: Span) => {
    const known = mentions.get(node);
    if (known === undefined) mentions.set(node, [{ report, ...span }]);
    else known.push({ report, ...span });
  };
  const written = new Map<ReportId, number>();
  const write = (report: ReportId, text: string): Span => {
    const start = written.get(report) ?? 40;
    written.set(report, start + text.length + 25);
    return { start, end: start + text.length, text };
  };

  const edges = new Map<string, GraphEdge>();
  for (const { id, parent } of places) {
    if (parent !== null) add(edges, "PART_OF", id, parent, []);
  }
  const deed = (county: number, thing: Thing) => {
    const place = counties[county]!;
    const type = deedOf(thing, random());
    const report = reports[county * 2 + upTo(2)]!.id;
    const said = statementOf(type, place.name, thing.name, random);
    const evidence = write(report, said.text);
    const at = evidence.start + said.text.indexOf(thing.name);
    const statement = { report, rule: "generated", attributes: said.attributes, evidence: [evidence] };
    const before = edges.size;
    add(edges, type, place.id, thing.id, [statement]);
    if (edges.size === before) return;
    mention(place.id, report, { start: evidence.start, end: evidence.start + place.name.length, text: place.name });
    mention(thing.id, report, { start: at, end: at + thing.name.length, text: thing.name });
  };
  for (const thing of things) deed(upTo(counties.length), thing);
  while (edges.size < wantedEdges) deed(upTo(counties.length), things[Math.floor(random() ** 3 * things.length)]!);

  const subjectOf = new Map(reports.map(({ id, subject }) => [id, subject]));
  const complete = (bare: Pick<GraphNode, "id" | "type" | "name" | "attributes">): GraphNode => {
    const found = mentions.get(bare.id) ?? [];
    return {
      ...bare,
      aliases: [],
      pinyin: pinyinOf(bare.name),
      joined: [],
      ...atlasPosition(
        bare.id,
        found.map(({ report }) => subjectOf.get(report) ?? null),
      ),
      mentions: found,
    };
  };
  return {
    format: "xianzhi-graph",
    version: 1,
    extractor: "generated",
    reports,
    nodes: [
      ...places.map(({ id, name, code, level }) => complete({ id, name, type: "Place", attributes: { code, level } })),
      ...things.map((thing) => complete({ ...thing, attributes: {} })),
    ].sort(byId),
    edges: [...edges.values()].sort(byId),
  };
}

/** About so many places: counties evenly from all over the country, with the prefectures and provinces above them. */
function placesOf(wanted: number) {
  const gazetteer = loadGazetteer();
  const counties = [...new Set(gazetteer.upper.readings.flat().map(({ division }) => division))]
    .filter(({ level }) => level === "county")
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  // Of ten places seven are counties.
  const step = Math.max(1, counties.length / (wanted * 0.7));
  const chosen = new Map<string, (typeof counties)[number]>();
  for (let at = 0; at < counties.length; at += step) {
    const county = counties[Math.floor(at)]!;
    for (const division of [county, ...gazetteer.parents(county.code)]) chosen.set(division.code, division);
  }
  return [...chosen.values()].map(({ code, name, level, parent }) => ({
    id: `place:${code}` as NodeId,
    parent: parent === null ? null : (`place:${parent}` as NodeId),
    ...{ code, name, level },
  }));
}

/** Things, each with a name of its own: the words in all combinations, then their second, third … stage (工程2期). */
function thingsOf(count: number, random: () => number): readonly Thing[] {
  const things: Thing[] = [];
  for (let n = 0; n < count; n++) {
    const share = random();
    const type = share < 0.62 ? "Program" : share < 0.9 ? "Organization" : "Slogan";
    const words = forms[type];
    const round = Math.floor(n / (words.length * heads.length * domains.length));
    const name = [
      domains[Math.floor(n / (words.length * heads.length)) % domains.length],
      heads[Math.floor(n / words.length) % heads.length],
      words[n % words.length],
      round === 0 ? "" : `${round + 1}期`,
    ].join("");
    things.push({ id: `${type.toLowerCase()}:${name}` as NodeId, type, name });
  }
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

const deedOf = ({ type }: Thing, chance: number): "IMPLEMENTS" | "FUNDS" | "DISPATCHES" | "PROMOTES" => {
  if (type === "Slogan") return "PROMOTES";
  if (type === "Organization") return chance < 0.7 ? "DISPATCHES" : "FUNDS";
  return chance < 0.8 ? "IMPLEMENTS" : "FUNDS";
};

function statementOf(type: ReturnType<typeof deedOf>, place: string, thing: string, random: () => number) {
  const n = 2 + Math.floor(random() * 400);
  if (type === "FUNDS") {
    const attributes = { amount: n * 10_000, amountText: `${n}万元` };
    return { attributes, text: `${place}财政安排资金${n}万元，用于${thing}。` };
  }
  if (type === "DISPATCHES")
    return { attributes: { count: n, unit: "名" }, text: `${place}选派${n}名干部组成${thing}。` };
  if (type === "PROMOTES") return { attributes: {}, text: `${place}喊响“${thing}”，凝聚干部群众共识。` };
  return { attributes: {}, text: `${place}全面推行${thing}，${n}个村实现全覆盖。` };
}

function add(
  edges: Map<string, GraphEdge>,
  type: GraphEdge["type"],
  source: NodeId,
  target: NodeId,
  statements: readonly Statement[],
): void {
  const id = `${type}|${source}|${target}`;
  if (!edges.has(id)) edges.set(id, { id, type, source, target, statements });
}

const reportAbout = (subject: NodeId, name: string, n: number, year: number): Report => ({
  id: `report:${n.toString(16).padStart(12, "0")}` as ReportId,
  file: `${String(n).padStart(5, "0")}-${name}.txt`,
  title: `${name}：党建引领促振兴`,
  publishedOn: `${year}-06-01`,
  publisher: `${name}委组织部`,
  url: null,
  subject,
  encoding: "utf-8",
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
