/** `xianzhi analyze OUT QUESTION [NAME]`: the analyses as tables, or as JSON for programs. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Console, UsageError } from "../../src/commands/console.ts";
import type { NodeId, ReportId } from "../../src/facts.ts";
import {
  chainsIn,
  clustersOf,
  type Diffusion,
  diffusions,
  figuresOf,
  likenesses,
  neighboursOf,
  profilesOf,
  subjectsOf,
  textReuse,
} from "../analysis/index.ts";
import type { Artifact } from "../artifact.ts";
import { readArtifact } from "../artifact-file.ts";
import { textFile } from "../facts-cache.ts";
import { yuan } from "./figures.ts";
import { nodeNamed } from "./node-named.ts";
import { textTable } from "./text-table.ts";

export interface AnalyzeOptions {
  readonly json?: boolean;
  readonly limit?: number;
}

/** An answer: data for programs, and how a person reads it. */
interface Answer<T> {
  readonly rows: readonly T[];
  readonly table: (rows: readonly T[]) => string;
}

interface Inquiry {
  readonly artifact: Artifact;
  readonly folder: string;
  readonly name: string | undefined;
  readonly nameOf: (id: NodeId) => string;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

const questions = {
  alike: ({ artifact, name, nameOf }: Inquiry) => {
    const pairs = likenesses(profilesOf(artifact));
    return answer(name === undefined ? pairs : neighboursOf(nodeNamed(artifact, name, ["Place"]), pairs), (rows) =>
      textTable(
        ["alike", "subject", "and", "in common"],
        rows.map(({ likeness, left, right, common }) => [
          percent(likeness),
          nameOf(left),
          nameOf(right),
          common.slice(0, 5).map(nameOf).join("、"),
        ]),
        ["alike"],
      ),
    );
  },
  clusters: ({ artifact, nameOf }: Inquiry) => {
    const profiles = profilesOf(artifact);
    return answer(clustersOf(profiles, likenesses(profiles)), (rows) =>
      textTable(
        ["size", "subjects", "in common"],
        rows.map(({ subjects, common }) => [
          String(subjects.length),
          subjects.map(nameOf).join("、"),
          common.slice(0, 5).map(nameOf).join("、"),
        ]),
        ["size"],
      ),
    );
  },
  diffusion: ({ artifact, name }: Inquiry) => {
    if (name === undefined)
      return answer(diffusions(artifact), (rows) => textTable(["program", "order of adoption"], rows.map(inOneLine)));
    const id = nodeNamed(artifact, name, ["Program", "Organization"]);
    return answer(
      diffusions(artifact).filter(({ node }) => node === id),
      (rows) =>
        textTable(
          ["since", "days after", "subject", "calls it"],
          rows.flatMap(({ adoptions }) =>
            adoptions.map(({ name, on, lagDays, wordings }) => [
              on ?? "?",
              lagDays === null ? "" : String(lagDays),
              name,
              wordings.join("、"),
            ]),
          ),
          ["days after"],
        ),
    );
  },
  chains: ({ artifact, nameOf }: Inquiry) =>
    answer(chainsIn(artifact), (rows) =>
      textTable(
        ["program", "line", "cites"],
        rows.map(({ name, line, citations }) => [
          name,
          line.map(nameOf).join(" › "),
          [...new Set(citations.map(({ subject, cites }) => `${nameOf(subject)}: ${cites}`))].join(", "),
        ]),
      ),
    ),
  figures: ({ artifact, name }: Inquiry) => {
    if (name === undefined) throw new UsageError("figures: name a program or organization: figures 村级组织运转经费");
    return answer(figuresOf(artifact, nodeNamed(artifact, name, ["Program", "Organization"])), (rows) =>
      rows
        .map(({ measure, figures }) =>
          textTable(
            [measure, "subject", "of the median", "written"],
            figures.map(({ value, name, ofMedian, written, approximate, planned }) => [
              `${approximate ? "~" : ""}${measure === "people" ? value : yuan(value)}`,
              `${name}${planned ? " (planned)" : ""}`,
              ofMedian.toFixed(2),
              written ?? "",
            ]),
            [measure, "of the median"],
          ),
        )
        .join("\n\n"),
    );
  },
  reuse: async ({ artifact, folder }: Inquiry) => {
    const texts = new Map<ReportId, string>();
    for (const { id } of artifact.reports) texts.set(id, await readFile(textFile(folder, id), "utf8"));
    const titles = new Map(artifact.reports.map(({ id, title, file }) => [id, title ?? file]));
    return answer(textReuse(texts), (rows) =>
      textTable(
        ["characters", "share", "report", "and", "begins"],
        rows.map(({ characters, share, left, right, passages }) => [
          String(characters),
          percent(share),
          titles.get(left) ?? left,
          titles.get(right) ?? right,
          (texts.get(left) ?? "").slice(passages[0]?.left.start, passages[0]?.left.end).slice(0, 20),
        ]),
        ["characters", "share"],
      ),
    );
  },
} as const;

export const analyses = Object.keys(questions);

export async function runAnalyze(
  folder: string,
  question: string,
  name: string | undefined,
  { json, limit = Number.POSITIVE_INFINITY }: AnalyzeOptions,
  console: Console,
): Promise<void> {
  if (!(question in questions)) throw new UsageError(`${question}: is no analysis; there are ${analyses.join(", ")}`);
  const artifact = await readArtifact(join(folder, "graph.json"));
  const { node } = subjectsOf(artifact);
  const inquiry: Inquiry = { artifact, folder, name, nameOf: (id) => node(id)?.name ?? id };
  const { rows, table } = (await questions[question as keyof typeof questions](inquiry)) as Answer<unknown>;
  const shown = rows.slice(0, limit);
  if (json) console.print(JSON.stringify(shown, null, 2));
  else console.print(shown.length === 0 ? "Nothing found." : table(shown));
}

/** 景泰县 2020-04-23 → 金昌市 2021-08-12 +476d */
const inOneLine = ({ name, adoptions }: Diffusion): readonly string[] => [
  name,
  adoptions
    .map(({ name, on, lagDays }) => (on === null ? `${name} ?` : `${name} ${on}${lagDays ? ` +${lagDays}d` : ""}`))
    .join(" → "),
];

const answer = <T>(rows: readonly T[], table: (rows: readonly T[]) => string): Answer<T> => ({ rows, table });
