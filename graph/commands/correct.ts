/** `xianzhi correct OUT ACTION …`: writes a decision to corrections.yaml and derives the graph again. */
import { readFile } from "node:fs/promises";
import { type Console, UsageError } from "../../src/commands/console.ts";
import type { ReportId } from "../../src/facts.ts";
import { type Correction, correctionSchema } from "../corrections/schema.ts";
import { textFile } from "../facts-cache.ts";
import { correctFolder, openGraphFolder } from "../graph-folder.ts";

export interface CorrectOptions {
  readonly reason: string;
  /** ISO date of the decision. */
  readonly date: string;
  readonly into?: string;
  readonly report?: string;
  readonly quote?: string;
}

type Arguments = readonly string[];
type Shape = (args: Arguments, options: CorrectOptions, folder: string) => object | Promise<object>;

const edgeOf = ([type, source, target]: Arguments) => ({ type, source, target });
const reportIn = ({ report }: CorrectOptions) => (report === undefined ? {} : { report });

/** What the words after the action mean, by action. */
const shapes: Readonly<Record<Correction["action"], Shape>> = {
  merge: (nodes, { into }) => ({ nodes, ...(into === undefined ? {} : { into }) }),
  "keep-apart": (nodes) => ({ nodes }),
  split: ([node, ...names], { into }) => ({ node, names, into }),
  rename: ([node, name]) => ({ node, name }),
  retype: ([node, type]) => ({ node, type }),
  "drop-node": ([node]) => ({ node }),
  "drop-edge": (args, options) => ({ edge: edgeOf(args), ...reportIn(options) }),
  "add-edge": async (args, { report, quote }, folder) => ({
    edge: edgeOf(args),
    attributes: attributesOf(args.slice(3)),
    evidence: [await evidenceOf(report, quote, folder)],
  }),
  "set-node": ([node, ...changes]) => ({ node, attributes: attributesOf(changes) }),
  "set-edge": (args, options) => ({
    edge: edgeOf(args),
    ...reportIn(options),
    attributes: attributesOf(args.slice(3)),
  }),
};

export const correctActions = Object.keys(shapes) as readonly Correction["action"][];

export async function runCorrect(
  folder: string,
  action: string,
  args: Arguments,
  options: CorrectOptions,
  console: Console,
): Promise<void> {
  const shape = shapes[action as Correction["action"]];
  if (shape === undefined) throw new UsageError(`${action}: is no correction; there are ${correctActions.join(", ")}`);
  const { reason, date } = options;
  const parsed = correctionSchema.safeParse({ action, ...(await shape(args, options, folder)), reason, date });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(`${action}: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const refused = await correctFolder(await openGraphFolder(folder), parsed.data);
  if (refused !== undefined) throw new UsageError(`${action}: ${refused.why}; nothing was written`);
  console.print(`${folder}/corrections.yaml: ${action} written, graph derived again`);
}

/** `amount=55000 per=year form=`: numbers and booleans as such; nothing after the sign takes the attribute away. */
function attributesOf(changes: Arguments): Record<string, unknown> {
  return Object.fromEntries(
    changes.map((change) => {
      const cut = change.indexOf("=");
      if (cut < 1) throw new UsageError(`${change}: write attributes as name=value`);
      const value = change.slice(cut + 1);
      const known = value === "" ? null : value === "true" || (value === "false" ? false : undefined);
      return [
        change.slice(0, cut),
        known ?? (value === "" ? null : /^-?\d+(\.\d+)?$/u.test(value) ? Number(value) : value),
      ];
    }),
  );
}

async function evidenceOf(report: string | undefined, quote: string | undefined, folder: string): Promise<object> {
  if (report === undefined || quote === undefined)
    throw new UsageError("add-edge: needs --report and --quote as evidence");
  const text = await readFile(textFile(folder, report as ReportId), "utf8").catch(() => {
    throw new UsageError(`--report ${report}: the folder has no such report`);
  });
  const start = text.indexOf(quote);
  if (start === -1) throw new UsageError(`--quote: ${report} does not say “${quote}”`);
  return { report, start, end: start + quote.length, text: quote };
}
