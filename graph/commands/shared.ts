/** `xianzhi shared OUT`: what subjects share, as a table for people or as JSON for programs. */
import { join } from "node:path";
import type { Console } from "../../src/commands/console.ts";
import { readArtifact } from "../artifact-file.ts";
import { type SharedNode, type SharingSubject, sharedNodes } from "../shared.ts";
import { yuan } from "./figures.ts";
import { textTable } from "./text-table.ts";

export interface SharedOptions {
  readonly json?: boolean;
  /** Says under each row why it stands where it stands. */
  readonly why?: boolean;
  readonly limit?: number;
}

export async function runShared(folder: string, { json, why, limit }: SharedOptions, console: Console): Promise<void> {
  const shared = sharedNodes(await readArtifact(join(folder, "graph.json")));
  const shown = limit === undefined ? shared : shared.slice(0, limit);
  if (json) console.print(JSON.stringify(shown.map(jsonRow), null, 2));
  else console.print(sharedTable(shown, why ?? false));
}

const jsonRow = ({ id, type, name, aliases, subjects }: SharedNode) => ({ id, type, name, aliases, subjects });

export function sharedTable(shared: readonly SharedNode[], why: boolean): string {
  if (shared.length === 0) return "No program, organization or slogan leads to two subjects.";
  const rows = shared.map((node) => [
    String(node.subjects.length),
    node.type,
    node.name,
    firstDate(node) ?? "",
    node.subjects.map(subjectCell).join("; "),
  ]);
  const table = textTable(["shared by", "type", "name", "first", "subjects"], rows, ["shared by"]);
  if (!why) return table;
  const lines = table.split("\n");
  return [...lines.slice(0, 2), ...lines.slice(2).flatMap((line, row) => [line, ...reasons(shared[row])])].join("\n");
}

function reasons(node: SharedNode | undefined): string[] {
  if (node === undefined) return [];
  const factors = node.telling.parts.map(({ value, why }) => `×${value.toFixed(2)} ${why}`);
  return [`           weight ${node.telling.weight.toFixed(2)}: ${factors.join("; ")}`];
}

const firstDate = ({ subjects }: SharedNode): string | undefined =>
  subjects.flatMap(({ edges }) => edges.flatMap(({ publishedOn }) => publishedOn ?? [])).sort()[0];

function subjectCell({ name, edges }: SharingSubject): string {
  const figures = edges.flatMap(({ amount, count }) => [
    ...(amount === null ? [] : [yuan(amount)]),
    ...(count === null ? [] : [String(count)]),
  ]);
  return figures.length === 0 ? name : `${name} ${figures.join("+")}`;
}
