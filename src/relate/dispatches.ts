/**
 * Who was sent where. A count of people (or a team of the lexicon) in a clause with a verb of sending; the team is the one
 * the clause names, else the people as the clause describes them.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import { findHeadcounts, type Headcount } from "../quantities/people.ts";
import { type Range, type Reading, tokensBetween } from "../reading/reading.ts";
import { type Candidate, canonicalName } from "../recognize/candidate.ts";
import type { ActorsOf } from "./actors.ts";
import type { Relation, Scene } from "./relation.ts";
import { statusAt } from "./status.ts";
import { whenAt } from "./when.ts";

/** Verbs of sending; being trained, elected or recruited for oneself is not sending. */
const sending =
  /(?:选派|派驻|下派|派出|增派|委派|轮派|抽调|调派|指派|派遣|选聘|派驻到|挂职|下沉|驻村|包联|包抓|结对|结成|联系|进驻|入驻|驻点|到村任职|担任|到岗|安排|组织|动员)/u;
const sure =
  /(?:选派|派驻|下派|派出|增派|委派|轮派|抽调|调派|指派|派遣|外派|挂职|驻村(?:帮扶|工作)|到村任职|结成对子|结成[^，。]{0,4}对子|结对(?:帮扶|联系|包联|帮带)|精准派驻|下沉(?:到|至|一线|村|社区)|包联|包抓|派出|到村(?:\(社区\))?任)/u;
/** 动员4700多名机关干部到一线: people gathered and sent to a place of work. */
const gathered =
  /(?:组织|动员|安排|抽调|推动|号召)[^，。；]{0,12}(?:名|位|人)[^，。；]{0,20}(?:到|赴|深入|下沉)[^，。；]{0,4}(?:一线|村|基层|乡镇|社区|企业|农村|网格|田间)/u;
const notSent =
  /(?:培训|轮训|劳务|输转|转移就业|输出|邀请|评选|表彰|招募|招录|考录|当选|储备|培养|发展党员|受益|惠及|参加|参与|观看|就业|务工|参赛|报名|学习教育)/u;
const destinations =
  /(?:到|赴|至|深入|进驻|下沉到?|派驻|派驻到|驻|前往|入驻|服务|到了|下到|走进|进入|分赴|奔赴)(?<where>[^，。；]{2,30}?)(?=开展|进行|担任|任职|挂职|挂任|帮扶|驻村|驻点|工作|服务|抓|指导|锻炼|任|$|，|。|；)/u;

const person =
  /^(?<who>[^，。；、：“”\d]{1,40}?)(?=到|赴|驻村|挂职|担任|下沉|深入|进驻|进村|开展|与|和\d|组成|任|在|为|分别|常驻|结对|包联|服务|帮扶|作为|奔赴|走进|$|，|。|；|、|、)/u;

export interface Dispatching {
  readonly relations: readonly Relation[];
  readonly added: readonly Candidate[];
}

export function relateDispatches(scene: Scene, actors: ActorsOf): Dispatching {
  const { reading, candidates } = scene;
  const relations: Relation[] = [];
  const added: Candidate[] = [];
  const counts =
    sure.test(reading.text) || gathered.test(reading.text)
      ? findHeadcounts(reading.text).filter(({ unit }) => unit !== "批")
      : [];
  const countedClauses = new Set<Range>();
  for (const headcount of counts) {
    const clause = reading.clauseAt(headcount.start);
    const text = reading.text.slice(clause.start, clause.end);
    const next = nextClause(reading, clause);
    const nextText = next ? reading.text.slice(next.start, next.end) : "";
    const here = sure.test(text) || gathered.test(text) || continues(reading, clause, text);
    const follows =
      !here &&
      next !== undefined &&
      /^(?:分别|全部|均|已|现已)?(?:派驻|下派|下沉|进驻|驻村|选派|奔赴|分赴|到村)/u.test(nextText);
    if (!here && !follows) continue;
    const before = reading.text.slice(clause.start, headcount.start);
    const after = reading.text.slice(headcount.end, clause.end);
    if (notSent.test(before.slice(-6)) || /^(?:次|村|户|群众|贫困|学员|考生)/u.test(after)) continue;
    const team = peopleBefore(scene, headcount, clause, added) ?? teamOf(scene, headcount, clause, added);
    if (team === undefined) continue;
    countedClauses.add(clause);
    const where = destinations.exec(follows ? nextText : after) ?? destinations.exec(text);
    relations.push({
      type: "DISPATCHES",
      actor: actors.at(headcount),
      target: team,
      attributes: {
        count: headcount.count,
        unit: headcount.unit,
        ...(headcount.approximate ? { approximate: true } : {}),
        ...(where?.groups?.["where"] ? { destination: where.groups["where"] } : {}),
        ...roleOf(text),
        ...statusAt(reading, clause, headcount.start),
        ...whenAt(reading, clause, scene.publishedOn),
      },
      rule: follows ? "dispatch-next-clause" : "dispatch-count",
      evidence: { start: clause.start, end: follows && next ? next.end : clause.end },
    });
  }
  for (const candidate of candidates) {
    if (candidate.type !== "Organization" || candidate.kind !== "team") continue;
    const clause = reading.clauseAt(candidate.start);
    if (countedClauses.has(clause)) continue;
    const before = reading.text.slice(clause.start, candidate.start);
    if (
      !/(?:选派|派出|下派|派驻|增派|派强|选优派强)[^，。；的]{0,12}$/u.test(before) ||
      /(?:制度|机制|工作)/u.test(reading.text.slice(candidate.end, candidate.end + 2))
    )
      continue;
    relations.push({
      type: "DISPATCHES",
      actor: actors.at(candidate),
      target: candidate,
      attributes: statusAt(reading, clause, candidate.start),
      rule: "dispatch-team",
      evidence: clause,
    });
  }
  return { relations, added };
}

function nextClause(reading: Reading, clause: Range): Range | undefined {
  const next = reading.clauses[reading.clauseIndexAt(clause.start) + 1];
  return next && reading.text[clause.end] === "，" ? next : undefined;
}

function roleOf(text: string): { role?: string } {
  const role = /(?:担任|挂任|挂职担任|任职为|任)(?<role>[^，。；]{2,20})/u.exec(text)?.groups?.["role"];
  return role ? { role } : {};
}

/** 选派A10名，B20名: a bare count carries the verb of the clause before. */
function continues(reading: Reading, clause: Range, text: string): boolean {
  if (!/^[^，。；]{2,14}[\d]+(?:名|人|位)$/u.test(text)) return false;
  const sentence = reading.sentenceAt(clause.start);
  return sure.test(reading.text.slice(sentence.start, clause.start));
}

/** 选派局级干部10名、处级干部78名: the count follows the people. */
function peopleBefore(
  { reading }: Scene,
  headcount: Headcount,
  clause: Range,
  added: Candidate[],
): Candidate | undefined {
  const next = reading.text[headcount.end];
  if (next !== undefined && !"、，。；和到赴".includes(next)) return undefined;
  const before = reading.text.slice(clause.start, headcount.start);
  const who = /(?:^|选派|派出|下派|派驻|、|和|抽调|选聘|增派)(?<who>[^，。；、“”]{2,20}?)(?:共|等|共计|约|近)?$/u.exec(
    before,
  )?.groups?.["who"];
  if (who === undefined) return undefined;
  const name = canonicalName(who.replace(/^.*(?:选派|派出|下派|派驻|抽调|选聘|增派)(?:了)?/u, ""));
  if (
    !/(?:干部|人员|人才|党员|专家|教师|医生|骨干|志愿者|队员|书记|大学生|特派员|指导员|技术员|农技员|律师|民警|名师|校长|官员|工作者)$/u.test(
      name,
    )
  )
    return undefined;
  const end = clause.start + before.lastIndexOf(name) + name.length;
  return keep(added, {
    type: "Organization",
    start: end - name.length,
    end,
    name,
    rule: "dispatched-people",
    weight: 6,
    kind: "team",
  });
}

const village = /驻村|帮扶|脱贫村|贫困村|到村|第一书记|工作队/u;
const common =
  /^(?:优秀|年轻|后备|机关|党员|干部|人员|同志|骨干|精干|得力|市县|市直|县直|省直|区直|单位|工作|人|的|素质|政治|能力|业务|强|过硬|可靠|扎实|作风|、|政治素质高|副科级以上|科级|领导|名|县级|省级|市级|乡镇|镇|街道|村)+$/u;

/** The team that a count belongs to. */
function teamOf(scene: Scene, headcount: Headcount, clause: Range, added: Candidate[]): Candidate | undefined {
  const { reading, candidates } = scene;
  const inClause = candidates.filter(
    (c) => c.type === "Organization" && c.start >= clause.start && c.end <= clause.end,
  );
  const right = inClause.find(
    (c) =>
      c.start >= headcount.end &&
      c.start - headcount.end <= 12 &&
      !reading.text.slice(headcount.end, c.start).includes("、"),
  );
  if (right && isTeam(scene, right)) return right;
  const left = inClause.filter((c) => c.end <= headcount.start && headcount.start - c.end <= 2).at(-1);
  if (left && isTeam(scene, left)) return left;
  if (headcount.unit === "个" || headcount.unit === "支") return undefined;
  const who = person.exec(reading.text.slice(headcount.end, clause.end))?.groups?.["who"];
  const text = reading.text.slice(clause.start, clause.end);
  const short = who === undefined ? "" : canonicalName(who.split("的").at(-1) ?? "");
  if ((short === "" || common.test(short)) && village.test(text)) {
    const known = reading.lexicon.teams.get("驻村工作队");
    if (known)
      return keep(added, {
        type: "Organization",
        start: headcount.start,
        end: headcount.end,
        name: known.name,
        aliases: short.length >= 4 ? [short] : [],
        rule: "dispatched-people",
        weight: 6,
        kind: "team",
      });
  }
  if (who === undefined || short.length < 2) return undefined;
  const people = wordClasses.person | wordClasses["team-head"];
  const hasPerson = [...tokensBetween(reading, headcount.end, headcount.end + who.length + 1)].some(
    ({ mask }) => (mask & people) !== 0,
  );
  if (!hasPerson) return undefined;
  const trade = /挂职/u.test(text) ? ["挂职干部"] : [];
  const name = common.test(short) && trade.length > 0 ? "挂职干部" : short;
  const end = headcount.end + who.length;
  return keep(added, {
    type: "Organization",
    start: end - short.length,
    end,
    name,
    aliases: trade,
    rule: "dispatched-people",
    weight: 6,
    kind: "team",
  });
}

function isTeam(scene: Scene, candidate: Candidate): boolean {
  return candidate.kind === "team" || scene.reading.lexicon.is(candidate.name, wordClasses.team);
}

function keep(added: Candidate[], candidate: Candidate): Candidate {
  const same = added.find((c) => c.name === candidate.name && c.start === candidate.start);
  if (same) return same;
  added.push(candidate);
  return candidate;
}
void sending;
