/** Commands that need a report alone: reports in, facts out. Each action loads its code when it runs. */
import type { Command } from "commander";
import type { Console } from "./console.ts";

/** How a room adds its commands: `session()` gives the console for the flags of this run. */
export type Register = (program: Command, session: () => Console) => void;

export const registerExtraction: Register = (_program, _session) => {};
