import { defineConfig } from "vitest/config";

const unit = ["**/*.browser.test.ts", "**/*.neo4j.test.ts", "**/node_modules/**", "**/dist/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{src,graph,viewer,bin,scripts}/**/*.test.{ts,tsx}"],
          exclude: unit,
          setupFiles: ["scripts/properties.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["**/*.browser.test.ts"],
          exclude: ["**/node_modules/**"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "neo4j",
          include: ["**/*.neo4j.test.ts"],
          exclude: ["**/node_modules/**"],
          globalSetup: "graph/stores/testing/neo4j-setup.ts",
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
