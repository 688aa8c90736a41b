import { renderDrift } from "../drift/render-drift.ts";
import { defineTarget } from "../target.ts";

/** Tables of Drift. Experimental: there is no Dart here to check them. */
export const driftTarget = defineTarget({
  id: "drift",
  title: "Drift tables (experimental)",
  language: "dart",
  options: {},
  render: (catalog) => renderDrift(catalog),
});
