/** A graph as large as the matrix has to hold: so many counties, so many programs, each county doing some of them. */

import { type Artifact, artifactSchema } from "../../graph/artifact.ts";
import { randomFrom } from "../../graph/layout/seeded.ts";

export interface ManyPlaces {
  readonly places: number;
  readonly programs: number;
  /** Share of the cells that are filled. */
  readonly filled: number;
}

/** The same numbers give the same graph. */
export function manyPlaces({ places, programs, filled }: ManyPlaces): Artifact {
  const random = randomFrom("many places");
  const codes = Array.from({ length: places }, (_, at) => String(130_101 + Math.floor(at / 99) * 100 + (at % 99)));
  const reports = codes.map((code, at) => ({
    ...{
      id: `report:${String(at).padStart(12, "0")}`,
      file: `${code}.txt`,
      title: `${code}的报告`,
      subject: `place:${code}`,
    },
    ...{ publishedOn: `${2015 + (at % 10)}-05-01`, publisher: null, url: null, encoding: "utf-8" },
  }));
  const node = (id: string, type: string, name: string, attributes: object) => ({
    ...{ id, type, name, aliases: [], attributes, pinyin: "", joined: [], mentions: [] },
    ...{ x: random() * 1000, y: random() * 1000 },
  });
  const edges = reports.flatMap((report) =>
    Array.from({ length: programs }, (_, at) => at)
      .filter(() => random() < filled)
      .map((at) => {
        const [source, target] = [report.subject, `program:第${at}号做法`];
        const attributes = at % 3 === 0 ? { amount: Math.round(10 ** (3 + random() * 6)) } : {};
        const statement = {
          report: report.id,
          rule: "made",
          attributes,
          evidence: [{ start: 0, end: 2, text: "做法" }],
        };
        const type = at % 3 === 0 ? "FUNDS" : "IMPLEMENTS";
        return { id: `${type}|${source}|${target}`, type, source, target, statements: [statement] };
      }),
  );
  return artifactSchema.parse({
    ...{ format: "xianzhi-graph", version: 1, extractor: "made", reports, edges },
    nodes: [
      ...codes.map((code) => node(`place:${code}`, "Place", `第${code}县`, { code, level: "county" })),
      ...Array.from({ length: programs }, (_, at) => node(`program:第${at}号做法`, "Program", `第${at}号做法`, {})),
    ],
  });
}
