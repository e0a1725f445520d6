/**
 * The cookbook: questions that researchers ask of the graph, with the query for each. docs/cookbook.md is written from it;
 * a test holds every answer on the seeds against one computed without Cypher, on every engine.
 */
import { moneyAndPeople } from "./money-and-people.ts";
import { placesAndEvidence } from "./places-and-evidence.ts";
import type { Question } from "./question.ts";
import { sharing } from "./sharing.ts";
import { timeAndWords } from "./time-and-words.ts";

export type { Question } from "./question.ts";

export interface Chapter {
  readonly zh: string;
  readonly en: string;
  readonly questions: readonly Question[];
}

export const chapters: readonly Chapter[] = [
  { zh: "共有与相像", en: "Who else does it", questions: sharing },
  { zh: "钱与人", en: "Money and people", questions: moneyAndPeople },
  { zh: "时间与说法", en: "Time and words", questions: timeAndWords },
  { zh: "地方与依据", en: "Places and evidence", questions: placesAndEvidence },
];

export const cookbook: readonly Question[] = chapters.flatMap((chapter) => chapter.questions);
