/** Answers to: who pays how much, who sends how many. */
import type { PropertyGraph } from "../../../stores/memory.ts";
import { type AnswerRow, grouped, linksOf, orNull, type ReadLink, sorted, sum } from "../reading.ts";
import { type Answers, ofPlaces } from "./answer.ts";

export const moneyAndPeopleAnswers: Answers = {
  "largest-amounts": (graph) => {
    const rows = linksOf(graph, "FUNDS")
      .filter(({ own }) => own.status === "done")
      .map(({ from, to, own }) => [orNull(from.name), orNull(to.name), orNull(own.amount), orNull(own.per)]);
    return sorted(rows, -3, 1, 2).slice(0, 10);
  },
  "most-per-village": (graph) => {
    const rows = ofPlaces(linksOf(graph, "FUNDS"))
      .filter(({ own }) => own.status === "done" && own.per === "village")
      .map(({ from, to, own }) => [orNull(from.name), orNull(to.name), orNull(own.amount)]);
    return sorted(rows, -3, 1, 2);
  },
  "one-budget-line": (graph, { program }) => {
    const rows = ofPlaces(linksOf(graph, "FUNDS"))
      .filter(({ to }) => to.label === "Program" && to.name === program)
      .map(({ from, own }) => [orNull(from.name), orNull(own.amount), orNull(own.per), orNull(own.year)]);
    return sorted(rows, 1, 2);
  },
  "sum-by-place": (graph) => {
    const links = ofPlaces(linksOf(graph, "FUNDS")).filter(({ own }) => own.per === undefined && own.status === "done");
    const rows = grouped(links, ({ from }) => from.name).map(([name, all]) => [
      ...[orNull(name), sum(all.map(({ own }) => orNull(own.amount))), all.length],
    ]);
    return sorted(rows, -2, 1);
  },
  "pays-what-it-sends": (graph) => {
    const sent = ofPlaces(linksOf(graph, "DISPATCHES"));
    const rows = ofPlaces(linksOf(graph, "FUNDS"))
      .filter(({ to }) => to.label === "Organization")
      .flatMap(({ from, to, own }) =>
        sent
          .filter((link) => link.from.key === from.key && link.to.key === to.key)
          .map((link) => [...[from.name, to.name, own.amount, own.per, link.own.count].map(orNull)]),
      );
    return sorted(rows, 1, 2, 3, 5);
  },
  "who-sends-whom": (graph) => sendings(graph, ({ own }) => own.destination !== undefined),
  "one-team-everywhere": (graph, { team }) => {
    const links = ofPlaces(linksOf(graph, "DISPATCHES")).filter(({ to }) => to.name === team);
    const rows = grouped(links, ({ from }) => from.name).map(([name, all]) => [
      ...[orNull(name), sum(all.map(({ own }) => orNull(own.count))), all.length],
    ]);
    return sorted(rows, -2, 1);
  },
  "sent-to": (graph, { words }) => sendings(graph, ({ own }) => String(own.destination ?? "").includes(String(words))),
};

function sendings(graph: PropertyGraph, which: (link: ReadLink) => boolean): AnswerRow[] {
  const rows = ofPlaces(linksOf(graph, "DISPATCHES"))
    .filter(which)
    .map(({ from, to, own }) => [from.name, to.name, own.count, own.destination].map(orNull));
  return sorted(rows, 1, 2, 3);
}
