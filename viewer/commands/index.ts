/** Commands that open the explorer. Each action loads its code when it runs. */
import type { Register } from "../../src/commands/index.ts";

export const registerViewer: Register = (_program, _session) => {};
