#!/usr/bin/env node
// The installed command. What it runs is built by `npm ci` (or `npm run build`) into dist/.
import { existsSync } from "node:fs";

const built = new URL("../dist/main.js", import.meta.url);
if (!existsSync(built)) {
  console.error("xianzhi: dist/ is missing. In a checkout, run: npm ci   (or: npm run build)");
  process.exit(1);
}
await import(built.href);
