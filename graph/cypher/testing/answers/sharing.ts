import { distinct, grouped, linksOf, orNull, sorted } from "../reading.ts";
import { type Answers, does, ofPlaces, sharedBy, sources, states, toPrograms } from "./answer.ts";

export const sharingAnswers: Answers = {
  "places-of-a-program": (graph, { program }) => {
    const links = ofPlaces(linksOf(graph, ...does)).filter(({ to }) => to.label === "Program" && to.name === program);
    const rows = grouped(links, ({ from }) => from.name).map(([name, all]) => [
      orNull(name),
      distinct(all.map(({ own }) => own.report)).length,
    ]);
    return sorted(rows, -2, 1);
  },
  "shared-programs": (graph) => sorted(sharedBy(toPrograms(linksOf(graph, ...does))), -2, 1),
  "side-by-side": (graph, { one, other }) => {
    const links = toPrograms(ofPlaces(linksOf(graph, ...does)));
    const rows = grouped(
      links.filter(({ from }) => from.name === one || from.name === other),
      ({ to }) => to,
    ).map(([to, all]) => {
      const who = distinct(all.map(({ from }) => from.name));
      return [orNull(to.name), who.includes(one as string), who.includes(other as string), who.length];
    });
    return sorted(rows, -4, 1)
      .slice(0, 12)
      .map((row) => row.slice(0, 3));
  },
  "only-here": (graph, { place }) => {
    const links = ofPlaces(linksOf(graph, ...does));
    const elsewhere = new Set(links.filter(({ from }) => from.name !== place).map(({ to }) => to.key));
    const here = toPrograms(ofPlaces(linksOf(graph, "IMPLEMENTS"))).filter(({ from }) => from.name === place);
    const alone = distinct(here.filter(({ to }) => !elsewhere.has(to.key)).map(({ to }) => to.name));
    return sorted(
      alone.map((name) => [orNull(name)]),
      1,
    ).slice(0, 10);
  },
  "most-alike": (graph) => {
    const byPlace = grouped(ofPlaces(linksOf(graph, ...states)), ({ from }) => from.key);
    const rows = byPlace.flatMap(([a, ofA]) =>
      byPlace
        .filter(([b]) => a < b)
        .map(([, ofB]) => {
          const theirs = new Set(ofB.map(({ to }) => to.key));
          const common = distinct(ofA.map(({ to }) => to.key)).filter((key) => theirs.has(key)).length;
          return [orNull(ofA[0]?.from.name), orNull(ofB[0]?.from.name), common];
        })
        .filter((row) => Number(row[2]) > 0),
    );
    return sorted(rows, -3, 1, 2).slice(0, 10);
  },
  "in-common": (graph, { one, other }) => {
    const reached = (name: unknown) =>
      new Map(
        ofPlaces(linksOf(graph))
          .filter(({ from }) => from.name === name)
          .map(({ to }) => [to.key, to]),
      );
    const others = reached(other);
    return sorted(
      [...reached(one)].filter(([key]) => others.has(key)).map(([, to]) => [to.label, orNull(to.name)]),
      1,
      2,
    );
  },
  "worth-copying": (graph, { place }) => {
    const links = toPrograms(ofPlaces(linksOf(graph, ...does)));
    const mine = new Set(links.filter(({ from }) => from.name === place).map(({ to }) => to.key));
    const like = new Set(
      links.filter(({ from, to }) => from.name !== place && mine.has(to.key)).map(({ from }) => from.key),
    );
    const offered = links.filter(({ from, to }) => like.has(from.key) && !mine.has(to.key));
    const rows = grouped(offered, ({ to }) => to).map(([to, all]) => [orNull(to.name), sources(all)]);
    return sorted(rows, -2, 1).slice(0, 10);
  },
  "connecting-organizations": (graph) => {
    const links = linksOf(graph, "DISPATCHES", "FUNDS").filter(({ to }) => to.label === "Organization");
    return sorted(sharedBy(links), -2, 1);
  },
  "how-connected": (graph, { one, other }) => {
    // Two steps are the shortest there can be: no statement leads from a place to a place of the other name directly.
    const reached = (name: unknown) => ofPlaces(linksOf(graph, ...states)).filter(({ from }) => from.name === name);
    const others = new Set(reached(other).map(({ to }) => to.key));
    const through = distinct(
      reached(one)
        .filter(({ to }) => others.has(to.key))
        .map(({ to }) => to),
    );
    return sorted(
      through.map((to) => [2, orNull(to.name)]),
      2,
    );
  },
};
