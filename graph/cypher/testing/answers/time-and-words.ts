import { distinct, grouped, linksOf, nodesOf, orNull, sorted } from "../reading.ts";
import { type Answers, does, ofPlaces, sharedBy, sources, states, toPrograms } from "./answer.ts";

export const timeAndWordsAnswers: Answers = {
  "first-and-followers": (graph, { program }) => {
    const links = ofPlaces(linksOf(graph, ...does))
      .filter(({ to }) => to.label === "Program" && to.name === program)
      .filter(({ own }) => own.reportedOn !== undefined);
    const rows = grouped(links, ({ from }) => from.name).map(([name, all]) => [
      orNull(name),
      all.map(({ own }) => String(own.reportedOn)).sort()[0] ?? null,
    ]);
    return sorted(rows, 2, 1);
  },
  spread: (graph) => {
    const links = toPrograms(ofPlaces(linksOf(graph, ...does))).filter(({ own }) => own.year !== undefined);
    const rows = grouped(links, ({ to }) => to).map(([to, all]) => {
      const years = all.map(({ own }) => Number(own.year));
      return [orNull(to.name), sources(all), Math.min(...years), Math.max(...years)];
    });
    return sorted(
      rows.filter((row) => Number(row[1]) > 1),
      -2,
      3,
      1,
    );
  },
  "between-two-years": (graph, { from, to }) => {
    const links = ofPlaces(linksOf(graph, "IMPLEMENTS", "FUNDS", "DISPATCHES")).filter(
      ({ own }) => (own.year === from || own.year === to) && own.status !== "negated",
    );
    const perThing = grouped(links, (link) => link.to).map(([thing, all]) => ({
      label: thing.label,
      before: all.some(({ own }) => own.year === from),
      after: all.some(({ own }) => own.year === to),
    }));
    const rows = grouped(perThing, ({ label }) => label).map(([label, all]) => [
      label,
      all.filter(({ before, after }) => before && after).length,
      all.filter(({ before }) => !before).length,
      all.filter(({ after }) => !after).length,
    ]);
    return sorted(rows, 1);
  },
  stayed: (graph, { from, to }) => {
    const links = ofPlaces(linksOf(graph, ...states)).filter(({ own }) => own.year === from || own.year === to);
    const both = grouped(links, (link) => link.to).filter(
      ([, all]) => distinct(all.map(({ own }) => own.year)).length === 2,
    );
    return sorted(
      both.map(([thing]) => [thing.label, orNull(thing.name)]),
      1,
      2,
    );
  },
  "slogans-of-one-province": (graph, { province }) => {
    const links = ofPlaces(linksOf(graph, "PROMOTES")).filter(({ from }) => from.code !== undefined);
    const rows = grouped(links, ({ to }) => to)
      .filter(([, all]) => all.every(({ from }) => String(from.code).startsWith(String(province))))
      .map(([to]) => [orNull(to.name)]);
    return sorted(rows, 1).slice(0, 10);
  },
  "shared-slogans": (graph) => sorted(sharedBy(linksOf(graph, "PROMOTES")), -2, 1),
  "named-like": (graph, { words }) => {
    const has = (text: unknown) => String(text ?? "").includes(String(words));
    const found = nodesOf(graph).filter(
      ({ name, aliases }) => has(name) || (aliases as string[] | undefined)?.some(has),
    );
    return sorted(
      found.map(({ label, name }) => [label, orNull(name)]),
      1,
      2,
    );
  },
};
