/** XLSX: the shared matrix (programs × subjects), and a sheet with every figure behind it, one a row. */
import type { Artifact } from "../artifact.ts";
import { type SharedNode, type SharingSubject, sharedNodes } from "../shared.ts";
import type { Exporter } from "./export-file.ts";
import { workbook } from "./workbook.ts";

export const toXlsx: Exporter = (artifact) => {
  const shared = sharedNodes(artifact);
  return [{ name: "shared.xlsx", content: workbook([matrix(shared, artifact), figures(shared)]) }];
};

/** Subjects in the order of how much they share: those that share most stand first. */
function matrix(shared: readonly SharedNode[], { nodes }: Artifact) {
  const shares = new Map<string, number>();
  for (const { subjects } of shared) for (const { id } of subjects) shares.set(id, (shares.get(id) ?? 0) + 1);
  const columns = [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
  const names = new Map(nodes.map(({ id, name }) => [id as string, name]));
  return {
    name: "共享矩阵 shared",
    heading: ["名称", "类型", "主体数", "权重", ...columns.map((id) => names.get(id) ?? id)],
    rows: shared.map(({ name, type, subjects, telling }) => [
      name,
      type,
      subjects.length,
      Math.round(100 * telling.weight) / 100,
      ...columns.map((id) => cellOf(subjects.find((subject) => subject.id === id))),
    ]),
  };
}

/** One sum is a number that can be added up; several figures are a text; a plain deed is a dot. */
function cellOf(subject: SharingSubject | undefined): string | number | null {
  if (subject === undefined) return null;
  const figures = subject.edges.flatMap(({ amount, count }) => [amount, count]).filter((figure) => figure !== null);
  if (figures.length === 0) return "●";
  return figures.length === 1 ? (figures[0] as number) : figures.join(" + ");
}

function figures(shared: readonly SharedNode[]) {
  return {
    name: "数字 figures",
    heading: ["名称", "主体", "关系", "金额(元)", "人数", "报告日期"],
    rows: shared.flatMap(({ name, subjects }) =>
      subjects.flatMap((subject) =>
        subject.edges
          .filter(({ amount, count }) => amount !== null || count !== null)
          .map(({ type, amount, count, publishedOn }) => [name, subject.name, type, amount, count, publishedOn]),
      ),
    ),
  };
}
