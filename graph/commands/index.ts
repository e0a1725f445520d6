/** Commands that need the graph of many reports. Each action loads its code when it runs. */
import type { Register } from "../../src/commands/index.ts";

export const registerGraph: Register = (_program, _session) => {};
