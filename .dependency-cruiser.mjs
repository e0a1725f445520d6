/** The one-way rule: reports -> src -> graph -> viewer. Imports go left only; bin/ composes the rooms. */
export default {
  forbidden: [
    {
      name: "src-stands-alone",
      severity: "error",
      comment: "Extraction knows nothing of graphs or pages.",
      from: { path: "^src/" },
      to: { path: "^(graph|viewer|bin)/" },
    },
    {
      name: "graph-knows-no-viewer",
      severity: "error",
      comment: "The graph knows nothing of eyes.",
      from: { path: "^graph/" },
      to: { path: "^(viewer|bin)/" },
    },
    {
      name: "viewer-is-last",
      severity: "error",
      comment: "Only bin/ composes.",
      from: { path: "^viewer/" },
      to: { path: "^bin/" },
    },
    { name: "no-cycles", severity: "error", comment: "A cycle has no first page.", from: {}, to: { circular: true } },
    {
      name: "resolvable",
      severity: "error",
      comment: "Every import must exist.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-dev-dependencies",
      severity: "error",
      comment: "What runs at the user's must be a dependency.",
      from: {
        path: "^(src|graph|bin|viewer/server|viewer/commands)",
        pathNot: "(\\.test\\.tsx?$|/testing/|report-text\\.ts$)",
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm", "npm-optional"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
