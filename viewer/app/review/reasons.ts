/** Reasons of a proposal in the page's language. graph/identity writes them in English; a wording not known here stays as it is. */
import type { Translate } from "../messages/index.ts";

type Saying = (t: Translate, found: readonly string[]) => string;

const sayings: readonly (readonly [RegExp, Saying])[] = [
  [/^a report calls one by the other's name$/u, (t) => t("reason.called")],
  [/^one report names both, as two things$/u, (t) => t("reason.both", { n: 1 })],
  [/^(\d+) reports name both, as two things$/u, (t, [n = ""]) => t("reason.both", { n: Number(n) })],
  [/^(\d+%) of the character pairs are shared$/u, (t, [share = ""]) => t("reason.pairs", { share })],
  [/^“(.*)” stands inside “(.*)”$/su, (t, [short = "", long = ""]) => t("reason.inside", { short, long })],
  [/^“(.*)” reads as a short form of “(.*)”$/su, (t, [short = "", long = ""]) => t("reason.short", { short, long })],
  [/^(\d+%) of the characters are the same, in another order$/u, (t, [share = ""]) => t("reason.reordered", { share })],
  [/^(\d+%) of the characters are the same$/u, (t, [share = ""]) => t("reason.same", { share })],
  [/^one says (.*), the other (.*)$/su, (t, [a = "", b = ""]) => t("reason.differ", { a, b })],
  [/^only one says “(.*)”, only the other “(.*)”$/su, (t, [a = "", b = ""]) => t("reason.each", { a, b })],
  [/^only one says “(.*)”$/su, (t, [a = ""]) => t("reason.only", { a })],
];

export function reasonText(reason: string, t: Translate): string {
  for (const [pattern, say] of sayings) {
    const found = pattern.exec(reason);
    if (found !== null) return say(t, found.slice(1));
  }
  return reason;
}
