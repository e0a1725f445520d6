/** The cookbook's answers without Cypher: what each question's rows must be, computed over the graph in memory. */
import type { Answers } from "./answer.ts";
import { moneyAndPeopleAnswers } from "./money-and-people.ts";
import { placesAndEvidenceAnswers } from "./places-and-evidence.ts";
import { sharingAnswers } from "./sharing.ts";
import { timeAndWordsAnswers } from "./time-and-words.ts";

export const answers: Answers = {
  ...sharingAnswers,
  ...moneyAndPeopleAnswers,
  ...timeAndWordsAnswers,
  ...placesAndEvidenceAnswers,
};
