/** The cookbook's answers without Cypher: what each question's rows must be, computed over the graph in memory. */
import type { CypherParameters } from "../../stores/engine.ts";
import type { PropertyGraph } from "../../stores/memory.ts";
import {
  type AnswerRow,
  distinct,
  grouped,
  linksOf,
  nodesOf,
  orNull,
  type ReadLink,
  type ReadNode,
  sorted,
  sum,
} from "./reading.ts";

type Answer = (graph: PropertyGraph, parameters: CypherParameters) => AnswerRow[];

const does = ["IMPLEMENTS", "FUNDS"] as const;
const states = ["IMPLEMENTS", "FUNDS", "DISPATCHES", "PROMOTES"] as const;
const ofPlaces = (links: readonly ReadLink[]) => links.filter((link) => link.from.label === "Place");
const toPrograms = (links: readonly ReadLink[]) => links.filter((link) => link.to.label === "Program");
const sources = (links: readonly ReadLink[]) => distinct(links.map((link) => link.from.key)).length;
/** name → how many places lead there, where more than one does. */
const sharedBy = (links: readonly ReadLink[]): AnswerRow[] =>
  grouped(ofPlaces(links), (link) => link.to)
    .map(([to, all]) => [orNull(to.name), sources(all)] as const)
    .filter(([, places]) => places > 1);

export const answers: Readonly<Record<string, Answer>> = {
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

  "chain-upwards": (graph) => {
    const parts = linksOf(graph, "PART_OF");
    const chains = (place: ReadNode): ReadNode[][] => {
      const up = parts.filter(({ from }) => from.key === place.key);
      return up.length === 0 ? [[place]] : up.flatMap(({ to }) => chains(to).map((chain) => [place, ...chain]));
    };
    return nodesOf(graph, "Place")
      .filter(({ level }) => level === "village")
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .flatMap(chains)
      .filter((chain) => chain.length > 1)
      .map((chain) => [chain.map(({ name }) => orNull(name))]);
  },
  within: (graph, { place }) => {
    const parts = linksOf(graph, "PART_OF");
    const below = (top: ReadNode): ReadNode[] =>
      parts.filter(({ to }) => to.key === top.key).flatMap(({ from }) => [from, ...below(from)]);
    const found = nodesOf(graph, "Place")
      .filter(({ name }) => name === place)
      .flatMap(below);
    return sorted(
      found.map(({ name, level }) => [orNull(name), orNull(level)]),
      2,
      1,
    );
  },
  "evidence-of-an-edge": (graph, { place, team }) => {
    const files = new Map(nodesOf(graph, "Report").map(({ key, file }) => [key, orNull(file)]));
    const rows = ofPlaces(linksOf(graph, "DISPATCHES"))
      .filter(({ from, to }) => from.name === place && to.name === team)
      .flatMap(({ own }) =>
        (own.evidence as readonly string[]).map((passage, i) => [
          ...[files.get(String(own.report)) ?? null, (own.sources as readonly string[])[i] ?? null],
          ...[orNull(own.count), passage],
        ]),
      );
    return sorted(rows, 2, 3);
  },
  "who-says-so": (graph, { name }) => {
    const rows = linksOf(graph, "MENTIONS")
      .filter(({ to }) => to.name === name)
      .map(({ from, own }) => [
        orNull(from.file),
        orNull(from.publishedOn),
        (own.evidence as readonly string[]).length,
      ]);
    return sorted(rows, -3, 1);
  },
  "what-a-report-says": (graph) => {
    const said = linksOf(graph, ...states);
    const rows = linksOf(graph, "MENTIONS")
      .filter(({ own }) => own.subject === true)
      .flatMap(({ from: report, to: place }) =>
        grouped(
          said.filter(({ from, own }) => from.key === place.key && own.report === report.key),
          ({ type }) => type,
        ).map(([type, all]) => [orNull(place.name), orNull(report.publishedOn), type, all.length]),
      );
    return sorted(rows, 1, 3);
  },
  "most-named": (graph) => {
    const found = nodesOf(graph).filter(({ mentions }) => Number(mentions ?? 0) > 2);
    return sorted(
      found.map(({ label, name, mentions }) => [label, orNull(name), orNull(mentions)]),
      -3,
      2,
    ).slice(0, 10);
  },
  "other-wordings": (graph) => {
    const rows = nodesOf(graph, "Organization").flatMap(({ name, aliases }) =>
      (aliases as readonly string[]).map((alias) => [orNull(name), alias]),
    );
    return sorted(rows, 1, 2).slice(0, 12);
  },
};

function sendings(graph: PropertyGraph, which: (link: ReadLink) => boolean): AnswerRow[] {
  const rows = ofPlaces(linksOf(graph, "DISPATCHES"))
    .filter(which)
    .map(({ from, to, own }) => [from.name, to.name, own.count, own.destination].map(orNull));
  return sorted(rows, 1, 2, 3);
}
