import { renderLaravel } from "../laravel/render-laravel.ts";
import { defineTarget } from "../target.ts";
import { rowNamesOption } from "../typescript-options.ts";

/** A migration of Laravel, with models of Eloquent. Checked by Laravel: its tables are the design's. */
export const laravelTarget = defineTarget({
  id: "laravel",
  title: "Laravel migration and models",
  language: "php",
  wants: "observed",
  options: { names: { ...rowNamesOption, title: "Names of models" } },
  render: (catalog, options, observed) => renderLaravel(catalog, { ...options, observed }),
});
