/**
 * Workspaces: a folder in which a collection of reports lives and grows for years.
 *
 *   manifest.ts        workspace.json: what the workspace draws on
 *   file-records.ts    what is known of each source, so that only changes are read
 *   derived-state.ts   what is known of the graph, so that it can be built upon
 *   increment.ts       a few reports put in or taken out
 *   rewriting.ts       the next file of the graph out of the one that lies there
 *   build.ts           all of it together
 *   status.ts          what a build would do
 */
export { buildWorkspace, type WorkspaceBuildResult } from "./build.ts";
export {
  emptyManifest,
  isWorkspace,
  keptPath,
  readManifest,
  withoutSources,
  withSources,
  writeManifest,
} from "./manifest.ts";
export { type WorkspaceStatus, workspaceStatus } from "./status.ts";
