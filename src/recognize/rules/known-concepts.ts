/** Instruments and teams that counties everywhere have, by any of their wordings in the lexicon. */
import type { Rule } from "../candidate.ts";

export const knownInstrument: Rule = {
  name: "known-instrument",
  reason: "The lexicon of instruments knows the wording; its canonical name makes counties comparable.",
  examples: [
    { text: "落实三会一课制度。", gives: ["Program 三会一课"] },
    { text: "全面推行评星定级。", gives: ["Program 村党组织评星定级"] },
  ],
  propose(reading, emit) {
    for (const { start, end, concept, kind } of reading.concepts) {
      if (kind !== "instrument") continue;
      emit({
        type: "Program",
        start,
        end,
        name: concept.name,
        aliases: [reading.text.slice(start, end)],
        rule: knownInstrument.name,
        weight: 9,
        kind: concept.section,
      });
    }
  },
};

export const knownTeam: Rule = {
  name: "known-team",
  reason: "The lexicon of teams knows the wording: corps that are sent, bodies of villagers.",
  examples: [
    { text: "选派56名科技特派员进村。", gives: ["Organization 科技特派员"] },
    { text: "发挥红白理事会作用。", gives: ["Organization 红白理事会"] },
  ],
  propose(reading, emit) {
    for (const { start, end, concept, kind } of reading.concepts) {
      if (kind !== "team") continue;
      emit({
        type: "Organization",
        start,
        end,
        name: concept.name,
        aliases: [reading.text.slice(start, end)],
        rule: knownTeam.name,
        weight: 8,
        kind: "team",
      });
    }
  },
};
