/**
 * Whom a count of people counts: a team of the lexicon, else the people as the clause describes them (12名农技骨干, 局级干部10名).
 * Words that only praise (优秀年轻干部) name nobody: then what they are sent for gives the name (驻村, 挂职, 进村入户).
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import { closingOf } from "../matching/pattern-edges.ts";
import { anyStartsIn, within } from "../matching/ranges.ts";
import type { Headcount } from "../quantities/people.ts";
import type { Range } from "../reading/reading.ts";
import { type Candidate, canonicalName } from "../recognize/candidate.ts";
import { clauseAfter } from "./purposes.ts";
import type { Scene } from "./relation.ts";

const person =
  /^(?<who>[^，。；、：“”()（）\d]{1,40}?)(?=到|赴|全面|全部|全员|沉网|入格|定岗|编入|划入|驻村|挂职|担任|下沉|深入|进驻|进村|入村|开展|[与和及]\d|与|组成|组建|任|在|为|分别|常驻|结对|包联|服务|帮扶|作为|奔赴|走进|前往|参与|也|都|均|已|将|驻点|蹲点|入户|进企|上门|授课|支教|支医|坐诊|巡诊|巡讲|任教|跟班|“|$|，|。|；|、)/u;
const people =
  /(?:干部|人员|人才|党员|专家|教师|医生|骨干|志愿者|队员|书记|大学生|特派员|指导员|技术员|农技员|律师|民警|名师|校长|官员|工作者|医师|护士|博士|学者|委员|顾问|副[县镇乡区市院校所科局]长|副乡镇长|副主任|副书记|副职|助理)$/u;
/** Whether a noun names people who can be sent: 干部, not 患者. */
export const areStaff = (noun: string): boolean => people.test(noun);
const common =
  /^(?:优秀|年轻|后备|机关|党员|干部|人员|同志|骨干|精干|得力|市县|市直|县直|省直|区直|单位|工作|人|的|素质|政治|能力|业务|强|过硬|可靠|扎实|作风|、|政治素质高|副科级以上|科级|领导|名|县级|省级|市级|乡镇|镇|街道|村)+$/u;
const village = /驻村|帮扶(?!人)|脱贫村|贫困村|到村|第一书记|工作队/u;
/** What gives people without a name of their own their name. */
const deed = /(?<deed>挂职|进村入户|下沉|包村|包联|包抓|支教|支医|支农|援疆|援藏|驻企|驻点|驻厂|联企|蹲点)/u;

const sendingVerb = "选派|派出|下派|派驻|抽调|选聘|增派|委派|派遣|动员|(?<!党)组织";
const beforeCount = new RegExp(
  `(?:^|${sendingVerb}|、|和|及)(?<who>[^，。；、“”]{2,20}?)(?:共|等|共计|约|近|总计|各|不低于|不少于)?$`,
  "u",
);
const upToVerb = new RegExp(`^.*(?:${sendingVerb}|推动|引导|鼓励|号召|发动|安排|要求)(?:了)?`, "u");

/** 2024年度至2026年度科技专员: the years they are sent for. */
const ofYears = /^(?:[\d至到—-]+年度?)+/u;

/** The people or team that a headcount of a clause counts. */
export function peopleSent(scene: Scene, headcount: Headcount, clause: Range): Candidate | undefined {
  return countedAfter(scene, headcount, clause) ?? teamBeside(scene, headcount, clause);
}

/** 选派局级干部10名、处级干部78名: the count follows the people. */
function countedAfter({ reading }: Scene, headcount: Headcount, clause: Range): Candidate | undefined {
  const next = reading.text[headcount.end];
  if (next !== undefined && !"、，。；和及到赴分\n".includes(next)) return undefined;
  const before = reading.text.slice(clause.start, headcount.start);
  const who = beforeCount.exec(before)?.groups?.who;
  if (who === undefined) return undefined;
  const name = canonicalName(
    who
      .replace(upToVerb, "")
      .replace(/^(?:其中|包括|含)/u, "")
      .replace(ofYears, ""),
  );
  // 县级科技特派员: the level only says whose they are.
  const corps = name.replace(/^(?:省|市|县|区|镇)级/u, "");
  if (corps !== name && reading.lexicon.teams.has(corps)) return undefined;
  if (!people.test(name)) return undefined;
  const end = clause.start + before.lastIndexOf(name) + name.length;
  return sent(end - name.length, end, name);
}

function teamBeside(scene: Scene, headcount: Headcount, clause: Range): Candidate | undefined {
  const { reading, candidates } = scene;
  const inClause = within(candidates, clause);
  const right = inClause.find(
    (c) =>
      c.type === "Organization" &&
      c.start >= headcount.end &&
      c.start - headcount.end <= 12 &&
      !/[、到赴]|[县市区乡镇村户][^，。；]*(?:派驻|派遣|派出|选派|下派)(?!村)/u.test(
        reading.text.slice(headcount.end, c.start),
      ),
  );
  if (right && isTeam(scene, right)) return right;
  const left = inClause.findLast(
    ({ type, end }) => type === "Organization" && end <= headcount.start && headcount.start - end <= 3,
  );
  if (left && isTeam(scene, left)) return left;
  if (headcount.unit === "个" || headcount.unit === "支") return undefined;
  const next = clauseAfter(reading, clause);
  const post = within(candidates, { start: headcount.end, end: (next ?? clause).end }).find(
    (c) =>
      endsBecoming(reading.text, c.start - 1) &&
      becomes.test(reading.text.slice(headcount.end, c.start)) &&
      isTeam(scene, c),
  );
  if (post) return post;
  return described(scene, headcount, clause);
}

/** 选派干部620名，回原籍担任乡村振兴指导员: what they become names them. */
const becomes = /(?:担任|出任|兼任|作为|聘为|任命为|选聘为)(?:了)?“?$/u;
const endsBecoming = closingOf(becomes);
/** 20名临近退休、熟悉农村的科级干部: what describes the people stands in front of them. */
const describing = /^[^，。；：“”\d到赴]{2,40}的(?=[^的，。；、：“”\d]{2,12}(?:[，。；]|$))/u;

/** 474名优秀年轻干部驻村: who they are, from the words between the count and what they do. */
function described({ reading }: Scene, headcount: Headcount, clause: Range): Candidate | undefined {
  const text = reading.text.slice(clause.start, clause.end);
  const from = headcount.end + (describing.exec(reading.text.slice(headcount.end, clause.end))?.[0].length ?? 0);
  const who = person.exec(reading.text.slice(from, clause.end))?.groups?.who;
  const short = who === undefined ? "" : canonicalName(who.split("的").at(-1) ?? "");
  const generic = short === "" || common.test(short);
  // 到帮扶专班挂职: seconded, and no word of a village.
  const seconded = /挂职/u.test(text) && !/村/u.test(text);
  const known = generic && !seconded && village.test(text) ? reading.lexicon.teams.get("驻村工作队") : undefined;
  if (known) return { ...sent(headcount.start, headcount.end, known.name), aliases: short.length >= 4 ? [short] : [] };
  const named = deed.exec(text)?.groups?.deed;
  if (who === undefined || short.length < 2) {
    // 两地各选派100名: only what they are sent for names them.
    const around =
      named ?? deed.exec(reading.text.slice(reading.sentenceAt(clause.start).start, clause.start))?.groups?.deed;
    return around === undefined ? undefined : sent(headcount.start, headcount.end, `${around}干部`);
  }
  const mask = wordClasses.person | wordClasses["team-head"];
  const end = from + who.length;
  if (!people.test(short) && !anyStartsIn(reading.tokensOf(mask), headcount.end, end + 1)) return undefined;
  const bare = /^(?:干部|党员|党员干部|人员|人)$/u.test(short) || (named === "挂职" && generic);
  const name = bare && named !== undefined ? `${named}${named === "挂职" ? "干部" : short}` : short;
  return {
    ...sent(end - short.length, end, name),
    aliases: name === short ? (named === "挂职" ? ["挂职干部"] : []) : [],
  };
}

const sent = (start: number, end: number, name: string): Candidate => ({
  type: "Organization",
  start,
  end,
  name,
  rule: "dispatched-people",
  weight: 6,
  kind: "team",
});

export function isTeam({ reading }: Scene, candidate: Candidate): boolean {
  return candidate.kind === "team" || reading.lexicon.is(candidate.name, wordClasses.team);
}

const bareTeam = /(?:派出|选派|派驻|下派|派遣)(?:了|出)?(?<team>工作队)(?![员长])/u;

/** 某局派出工作队到该村开展驻村帮扶: a team sent to a village without a name is the one that every village has. */
export function bareTeamSent({ reading, candidates }: Scene, clause: Range): Candidate | undefined {
  const text = reading.text.slice(clause.start, clause.end);
  const match = bareTeam.exec(text);
  const known = reading.lexicon.teams.get("驻村工作队");
  if (!match || !known || !/村/u.test(text)) return undefined;
  const end = clause.start + match.index + match[0].length;
  const start = end - (match.groups?.team?.length ?? 0);
  return within(candidates, clause).some((c) => c.start < end && start < c.end)
    ? undefined
    : sent(start, end, known.name);
}

/** What says that people are at their post. */
export const arrivals = ["进驻", "入驻", "下沉", "奔赴", "派驻", "驻扎", "到岗", "到村"] as const;
const present = new RegExp(
  `(?:所有|全部|全体|全县|全市|全区|各级)?(?<who>\\p{Script=Han}{0,6}?(?:干部|工作队员|工作队|队员|书记|专家|特派员|指导员|医疗队|服务队|工作组|督导组))(?:已经?|全部|均|都|现已|相继|陆续|全员)+(?:${arrivals.join("|")})`,
  "u",
);
const scope = /^.*(?:的|所有|全部|全体|各级|全[省市县区镇乡])/u;

/** 所有包村干部已全部进驻: people without a count who are at their post. */
export function peoplePresent({ reading, candidates }: Scene, clause: Range): Candidate | undefined {
  const match = present.exec(reading.text.slice(clause.start, clause.end));
  const who = match?.groups?.who;
  if (!match || who === undefined) return undefined;
  const end = clause.start + match.index + match[0].indexOf(who) + who.length;
  const team = within(candidates, clause).find((c) => c.type === "Organization" && c.kind === "team" && c.end === end);
  if (team) return team;
  const name = who.replace(scope, "");
  return name.length < 3 ? undefined : sent(end - name.length, end, name);
}
