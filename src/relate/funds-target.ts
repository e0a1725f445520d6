/**
 * What a sum is for: the budget line it belongs to, the program of its clause, the purpose told after it, who receives it,
 * then what the neighbouring clauses and the paragraph are about. Nearer wins; what only dates the sentence (教育开展以来)
 * is passed over.
 */

import { within } from "../matching/ranges.ts";
import type { Money } from "../quantities/money.ts";
import type { Range, Reading } from "../reading/reading.ts";
import { type Candidate, canonicalName } from "../recognize/candidate.ts";
import { budgetLineBefore, frontedLine, lineAfter, lineProgram, referredLine } from "./budget-lines.ts";
import { clauseAfter, clauseBefore, goodsAfter, purposeIn } from "./purposes.ts";
import type { Actor, Relation, Scene } from "./relation.ts";

/** A sum under the question what it is for. */
export interface Question {
  readonly scene: Scene;
  readonly clause: Range;
  readonly money: Money;
  readonly payer: Actor;
  /** Whether the payer is another than whom the report is about. */
  readonly foreign: boolean;
  /** One candidate per span, so that two sums for the same line have one target. */
  readonly keep: (candidate: Candidate) => Candidate;
}

type Target = Relation["target"];

const dates = /^(?:开展|实施|启动|推进|建设|工作)?(?:以来|期间|之际|过程中|中，|后，)/u;
/** Clauses that compare and say nothing new. */
const compares = /^(?:而|但|比|较|这|相比|其余)/u;
const moreSums = /^(?:(?:、|和|或|至)[\d.,]+[万亿千百]*元)+/u;

export function targetOf(question: Question): Target | undefined {
  const { scene, clause, money, keep } = question;
  const { reading } = scene;
  const past = money.end + (moreSums.exec(reading.text.slice(money.end, clause.end))?.[0].length ?? 0);
  const here = inside(question, clause);
  const line =
    budgetLineBefore(reading, clause, lineEnd(reading, clause, money)) ?? frontedLine(reading, clause, money.start);
  if (line && line.end - line.start > 1) {
    const known = here.find((c) => c.start < line.end && line.start < c.end);
    if (known) return known;
    const program = referredLine(scene, line) ?? lineProgram(reading, line);
    if (program) return keep(program);
  }
  const to = receiverOf(question);
  if (to) return to;
  const after = here.find((c) => c.start >= past && reading.text[past] !== "、");
  const purpose = purposeIn(reading, past, clause.end);
  if (after && (!purpose || after.start < purpose.end)) return after;
  // 某公司是由甲村、乙村出资140万元成立的公司: the kind of firm is the firm that the sentence is about.
  const founded =
    purpose &&
    inside(question, reading.sentenceAt(money.start)).find(
      ({ type, name }) => type === "Organization" && name.endsWith(purpose.name),
    );
  if (purpose) return founded ?? keep(purpose);
  const named = lineAfter(reading, past, clause) ?? goodsAfter(reading, past, clause);
  if (named) return keep(named);
  const before = here.findLast((c) => c.end <= money.start);
  // 实施某工程的某市出资: what describes the payer is the last resort.
  const describes = before !== undefined && reading.text.slice(before.end, money.start).includes("的");
  return (describes ? undefined : before) ?? around(question, line) ?? before;
}

/** Programs and bodies of a range that could be paid for: not who pays, not what only dates the sentence. */
function inside({ scene: { reading, candidates }, payer }: Question, range: Range): readonly Candidate[] {
  return within(candidates, range).filter(
    (c) =>
      c.type !== "Slogan" &&
      !dates.test(reading.text.slice(c.end, c.end + 8)) &&
      !(payer.kind === "organization" && c.name === payer.candidate.name),
  );
}

/** Clauses beside the sum's, then its sentence, what the clause is about, the paragraph. */
function around(question: Question, line: Range | undefined): Target | undefined {
  const { scene, clause, money, keep, foreign } = question;
  const { reading, candidates } = scene;
  let next = clauseAfter(reading, clause);
  // 投入N，其中省级M，建设X: the part stands between.
  if (next && reading.text.startsWith("其中", next.start)) next = clauseAfter(reading, next);
  if (next && !compares.test(reading.text.slice(next.start, next.end))) {
    const follows = inside(question, next)[0];
    // 村里出资2万元，某公司出资1万元: who opens the next clause acts there.
    const opens = follows?.type === "Organization" && follows.start === next.start && follows.kind !== "team";
    if (follows && !opens) return follows;
    const purpose = purposeIn(reading, next.start, next.end);
    if (purpose) return keep(purpose);
  }
  // Bodies in the clauses before act there; programs are what it is about.
  let previous = clauseBefore(reading, clause);
  for (let step = 0; previous && step < 2; step++, previous = clauseBefore(reading, previous)) {
    const found = inside(question, previous);
    const lead =
      found.findLast((c) => c.type === "Program") ??
      found.findLast((c) => /[为给向对入办建立]$/u.test(reading.text.slice(c.start - 1, c.start)));
    if (lead) return lead;
  }
  const sentence = reading.sentenceAt(money.start);
  const programs = inside(question, sentence).filter((c) => c.type === "Program");
  const near = programs.findLast((c) => c.end <= money.start);
  if (near) return near;
  const topic = topicOf(reading, clause, money);
  if (topic) return keep(budgetCandidate(reading, topic));
  if (foreign) {
    const place = placeFor(question);
    if (place) return place;
  }
  const paragraph = reading.paragraphAt(money.start);
  const said = within(candidates, { start: paragraph.start, end: money.start }).findLast((c) => c.type === "Program");
  if (said ?? programs[0]) return said ?? programs[0];
  return line && line.end - line.start > 2 ? keep(budgetCandidate(reading, line)) : undefined;
}

const budgetCandidate = (reading: Reading, range: Range): Candidate => ({
  type: "Program",
  ...range,
  name: canonicalName(reading.text.slice(range.start, range.end)),
  rule: "budget-line",
  weight: 4,
  kind: "经费",
});

const gives = /(?:支援|援助|资助|捐赠|赠予|赠送|捐助|捐款|捐资|奖励|补助|拨付|下拨|投入|给予|支持|帮扶)(?:给|了)?$/u;
const handed = /^(?:元)?的?[^，。；]{0,8}?(?:拨到了?|拨付到|拨给|下拨到|下拨给|注入|投向|打到了?|落户)/u;
const toward =
  /(?:向|给|为|对(?!口))(?<who>[^，。；]{2,20}?)(?:捐款|捐赠|捐资|捐助|捐献|资助|援助|支援|拨付|拨款|下拨|发放|授信|注资)/u;
const gotBy = /(?:获得|得到|获|收到|争取到?|领到|享受)(?:了|过)?[^，。；]{0,10}$/u;

/** 支援青溪村200万元, 28万元拨到了青溪村, 向灾区捐款, 某小学获得60万元: who receives it. */
function receiverOf({ scene, clause, money, payer }: Question): Target | undefined {
  const { reading, places, candidates } = scene;
  const { text } = reading;
  const before = text.slice(clause.start, money.start);
  const placeTo = (start: number, end: number) => {
    const place = within(places, { start, end })[0];
    return place && !(payer.kind === "place" && payer.id === place.id) ? { place: place.id } : undefined;
  };
  const last = within(places, { start: clause.start + 1, end: money.start }).at(-1);
  if (last && last.end === money.start && gives.test(text.slice(clause.start, last.start))) return { place: last.id };
  const hand = handed.exec(text.slice(money.end, clause.end));
  if (hand) {
    const at = money.end + hand[0].length;
    const to = placeTo(at, at + 8);
    if (to) return to;
  }
  const given = toward.exec(before);
  if (given) {
    const start = clause.start + given.index + 1;
    const body = within(candidates, { start, end: money.start }).find(
      (c) => c.type === "Organization" && c.start === start,
    );
    if (body) return body;
    const to = placeTo(start, start + (given.groups?.who?.length ?? 0));
    if (to) return to;
    // 四川某地地震后，向灾区捐款: the stricken place is named in the sentence.
    if (/灾区|当地|受灾/u.test(given[0])) return placeTo(reading.sentenceAt(money.start).start, clause.start);
  }
  if (gotBy.test(before)) {
    const who = within(candidates, { start: clause.start, end: money.start }).find((c) => c.type === "Organization");
    if (who && who.start - clause.start <= 4) return who;
  }
  return undefined;
}

/** Whether a division is another itself or the one above it: 浙江省 of 衢江区 does not receive its money. */
const isUpper = (upper: string, id: string): boolean =>
  upper === id || (/^place:\d{6}$/u.test(upper) && id.startsWith(upper.replace(/(?:00)+$/u, "")));

/** Money from elsewhere for which nothing else is named goes to the place. */
export function placeFor({ scene, money, payer }: Question): Target | undefined {
  const sentence = scene.reading.sentenceAt(money.start);
  const bodies = within(scene.candidates, sentence).filter((c) => c.type === "Organization");
  const place = within(scene.places, { start: sentence.start, end: money.start }).findLast(
    (p) =>
      !(payer.kind === "place" && isUpper(p.id, payer.id)) && !bodies.some((b) => b.start <= p.end && p.end <= b.end),
  );
  const [subject] = scene.subjectIds;
  const id = place?.id ?? subject;
  return id === undefined || (payer.kind === "place" && payer.id === id) ? undefined : { place: id };
}

/** The word right before the sum, so that the budget line before it can be read: 经费|达到|16万. */
function lineEnd(reading: Reading, clause: Range, money: Money): { start: number } {
  let at = money.start;
  for (let step = 0; step < 3; step++) {
    const token = reading.tokenEndingAt(at);
    if (
      !token ||
      token.start < clause.start ||
      !/^(?:达到?|提高到|提高至|提升到|提升至|增加到|增至|提到|提至|近|约|超|逾|已|共|累计|分别|每年|每月|至|到|为|总额|金额|平均|达)$/u.test(
        token.word,
      )
    )
      break;
    at = token.start;
  }
  return { start: at };
}

/** 某水库总投资3亿元: what the clause begins with is what the money is for. */
function topicOf(reading: Reading, clause: Range, money: Money): Range | undefined {
  const before = reading.text.slice(clause.start, money.start);
  const match =
    /^(?<what>\p{Script=Han}{3,20}?)(?:计划|预计|共|累计|已)*(?:总投资|投资|完成投资|总造价|造价|总投入)(?:额)?(?:为|达|达到|约)?$/u.exec(
      before,
    );
  const what = match?.groups?.what;
  if (
    what === undefined ||
    /^(?:已|共|累计|先后|计划|其中|总|完成|项目|该|这|再|又|今年|去年|全[省市县区])/u.test(what) ||
    /(?:引进|集团|公司|镇|县|市|政府|总|建起|建成|新建|建设)$/u.test(what) ||
    reading.places.some((place) => place.start === clause.start && place.end >= clause.start + what.length)
  )
    return undefined;
  return { start: clause.start, end: clause.start + what.length };
}
