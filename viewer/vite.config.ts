/** The page: built to dist/viewer, served by the local server under a strict Content-Security-Policy. */
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { noncePlaceholder } from "./server/page.ts";

// biome-ignore lint/style/noDefaultExport: Vite asks for it
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: "../dist/viewer",
    emptyOutDir: true,
    target: "es2022",
    // Inlined fonts and scripts would need holes in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
