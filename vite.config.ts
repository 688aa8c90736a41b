import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/**
 * What the built page may do: nothing but talk to its own origin. The development server is exempt,
 * because hot reloading injects inline scripts.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: policy },
      injectTo: "head-prepend",
    },
  ],
};

/** The canvas, React and its canvas library; whatever else the first picture needs stays with the entry. */
const firstLoad =
  /src\/ui\/(canvas|app)\/(?!Later|CanvasMenu|canvas-entries)|node_modules\/(react|react-dom|scheduler|zustand|@xyflow|d3-[a-z]+)\//;

export default defineConfig({
  // Relative addresses, so that the built folder works at any path of any host.
  base: "./",
  plugins: [react(), contentSecurityPolicy],
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
