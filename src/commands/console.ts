/**
 * What a command says and how: results to standard output, everything else to standard error; progress bars on a terminal,
 * plain lines in a pipe, nothing with --quiet. Exit codes are the program's promise to scripts (`xianzhi --help`).
 */
import { once } from "node:events";
import { SingleBar } from "cli-progress";

export const exitCodes = {
  /** Everything asked for was done. */
  ok: 0,
  /** Some inputs failed; the others were processed. */
  someFailed: 1,
  /** The command line was wrong; nothing was done. */
  usage: 2,
} as const;

/** Wrong usage: printed without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export interface Progress {
  readonly advance: (label: string) => void;
  readonly finish: () => void;
}

export interface Console {
  /** A result, to standard output. */
  readonly print: (text: string) => void;
  /** A result of which there may be many: waits until the reader has taken what was printed before. */
  readonly stream: (text: string) => Promise<void>;
  /** A remark for the person, to standard error; silent with --quiet. */
  readonly note: (text: string) => void;
  /** A failure of one input, to standard error, also with --quiet; the run ends with exit code 1. */
  readonly fail: (subject: string, reason: string) => void;
  readonly progress: (title: string, total: number) => Progress;
  readonly failures: () => number;
}

export interface Streams {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly quiet: boolean;
}

export function createConsole({ out, err, quiet }: Streams): Console {
  let failures = 0;
  return {
    print: (text) => void out.write(`${text}\n`),
    stream: async (text) => {
      if (!out.write(`${text}\n`)) await once(out, "drain");
    },
    note: (text) => {
      if (!quiet) err.write(`${text}\n`);
    },
    fail: (subject, reason) => {
      failures++;
      err.write(`xianzhi: ${subject}: ${reason}\n`);
    },
    progress: (title, total) => {
      if (quiet || total < 2) return { advance: () => {}, finish: () => {} };
      if (!err.isTTY) {
        let done = 0;
        const step = Math.max(1, Math.ceil(total / 10));
        return {
          advance: () => {
            done++;
            if (done % step === 0 || done === total) err.write(`${title}: ${done}/${total}\n`);
          },
          finish: () => {},
        };
      }
      const bar = new SingleBar({
        format: `${title} {bar} {value}/{total} {label}`,
        stream: err,
        hideCursor: true,
        clearOnComplete: true,
      });
      bar.start(total, 0, { label: "" });
      return { advance: (label) => bar.increment(1, { label }), finish: () => bar.stop() };
    },
    failures: () => failures,
  };
}
