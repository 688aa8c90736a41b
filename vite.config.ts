import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { offlineFiles } from "./scripts/offline-files.mjs";
import { contentSecurityPolicy } from "./src/cli/serve/content-security-policy.ts";

/** The development server is exempt, because hot reloading injects inline scripts. */
const policyInPage: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
      injectTo: "head-prepend",
    },
  ],
};

/** The canvas, React and its canvas library; whatever else the first picture needs stays with the entry. */
const firstLoad =
  /src\/ui\/(canvas|app)\/(?!Later|CanvasMenu|canvas-entries|picture-entries|arrange|area-actions|colours|densities|scene.views|ShownPanel|StandingBar|DrawnWords|DifferenceLayer|hand-painter|paint.held-lines|paint.paint-(differences|changed))|node_modules\/(react|react-dom|scheduler|zustand|@xyflow|d3-[a-z]+)\//;

export default defineConfig({
  // Relative addresses, so that the built folder works at any path of any host.
  base: "./",
  plugins: [react(), policyInPage, offlineFiles()],
  build: {
    outDir: "dist/web",
    emptyOutDir: true,
    manifest: true,
    target: "es2023",
    // What every visit needs in one file: it compresses better than in five.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", test: firstLoad }] } } },
    // Every browser of that target preloads modules by itself.
    modulePreload: { polyfill: false },
    // PGlite's and Monaco's chunks are large by nature and loaded on demand; `npm run size` guards the first load.
    chunkSizeWarningLimit: 6000,
  },
  worker: { format: "es" },
  // PGlite finds its WebAssembly next to its own module, which pre-bundling would move.
  optimizeDeps: { exclude: ["@electric-sql/pglite"] },
});
