/**
 * Where a name is the subject of its clause: it opens the clause, perhaps after a time phrase, and something is said of it
 * next. A name does not act where it modifies (永昌县的…), is the first part of a longer name, or is a body whose officer is named.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import type { Reading } from "../reading/reading.ts";
import type { Acting } from "./acting.ts";
import type { Scene } from "./relation.ts";

const leadIn =
  /^(?:仅|到目前为止|近年来|近些年|近几年|这些年|多年来|长期以来|一直以来|目前|当前|今年|去年|前年|当年|同年|年初|其中|同时|与此同时|此外|另外|为此|对此|截至目前|如今|现在|眼下|据悉|据了解|据介绍|还有|日前|近日|随后|之后|后来|不久前|原来|以来|底|起|[，\d年月日]|[一二三四五六七八九十]是|来源：|[省市县区州旗镇乡]里的?(?=$)|当地(?=$)|“)+$/u;
/** A person of the body or of one of its divisions, not the body: 农业处副处长, 党委书记, 驻村干部. */
const official =
  /^(?:党组|党委|党总支|党支部|党工委|办公室|[^，。；、的]{1,4}(?:[处科股部室]|中心))?(?:成员|常务|第一|驻村|原)?(?:副?(?:(?:[部厅局司署所院处科县市区镇乡州行校站社队组村会]|理事|董事|秘书)长|主任|书记|院士|主席|总?经理|调研员|干部)|研究员|教授|领导|专家|民警|职工|村民|居民|群众|农民|果农|菜农|市民)/u;
/** What is named next is something else: 某集团所属公司, 某区某企业, visitors (某部一行). */
const owns = /^(?:所属|下属|下辖|直属|唯一|某|一行)/u;
/** Those who do its work are the body: 工作人员正在巡河, not what they say or are. */
const staff = /^(?:工作人员|干部职工|党员干部|技术人员|农技人员|执法人员)(?![的、和与说介告表称一，。：])/u;
const notSubject =
  wordClasses.head | wordClasses["org-head"] | wordClasses.dept | wordClasses["team-head"] | wordClasses.person;
/** What two do together: 甲局与某公司签约. */
const together = /^[与和同][^，。；]{2,16}?(?:合作|联合|携手|共同|联手|结成|结对|共建|签订|签约|签署|协作|达成)/u;

/** At the start of a clause, or after a time phrase. */
export function opensClause(reading: Reading, start: number): boolean {
  const clause = reading.clauseAt(start);
  const lead = reading.text.slice(clause.start, start);
  return lead === "" || (lead.length <= longestLead && leadIn.test(lead));
}

/** A time phrase is no longer; of a longer one the pattern would try every way to part it. */
const longestLead = 24;

/** Whether something is said of it next: not a modifier, not an item of a list, not the first part of a longer name. */
export function acts(reading: Reading, after: number): boolean {
  const unit = reading.text[after];
  if (unit === undefined || "的、：”》和与及等内中民域籍人)".includes(unit)) return false;
  const next = reading.text.slice(after, after + 12);
  if (staff.test(next)) return true;
  if (official.test(next) || owns.test(next)) return false;
  const token = reading.tokenStartingAt(after);
  return token === undefined || (token.mask & notSubject) === 0;
}

/** 甲局与乙镇合作实施: where the list ends that one of the doers begins. */
export function endOfList(reading: Reading, named: readonly Acting[], index: number): number {
  let at = index;
  let { end } = named[index] as Acting;
  for (let next = named[at + 1]; next !== undefined; next = named[++at + 1]) {
    if (next.start !== end + 1 || !"、和与及".includes(reading.text[end] as string)) break;
    end = next.end;
  }
  return end;
}

/** 甲局与某公司合作: it acts together with somebody whom no rule knows. */
export function actsWithOthers({ text }: Reading, after: number): boolean {
  return "与和同".includes(text[after] as string) && together.test(text.slice(after, after + 24));
}

/** 在甲镇乙村，通过…: a place below the subject that a clause of its own names is whose doings follow. */
export function setsScene({ reading, subjectIds }: Scene, { start, end, actor }: Acting): boolean {
  if (actor.kind !== "place" || subjectIds.has(actor.id)) return false;
  const { text } = reading;
  const clause = reading.clauseAt(start);
  if (end !== clause.end || text[end] !== "，") return false;
  return /^(?:[^，。；]{0,8}，?)?在(?:[^，。；、的]{0,12}、)?$/u.test(text.slice(clause.start, start));
}
