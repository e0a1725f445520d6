import { grouped, linksOf, nodesOf, orNull, type ReadNode, sorted } from "../reading.ts";
import { type Answers, ofPlaces, states } from "./answer.ts";

export const placesAndEvidenceAnswers: Answers = {
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
