import { renderDjango } from "../django/render-django.ts";
import { defineTarget } from "../target.ts";
import { rowNamesOption } from "../typescript-options.ts";

/** Models of Django. Checked by Django: the tables of its first migration are the design's. */
export const djangoTarget = defineTarget({
  id: "django",
  title: "Django models",
  language: "python",
  wants: "observed",
  options: { names: { ...rowNamesOption, title: "Names of models" } },
  render: (catalog, options, observed) => renderDjango(catalog, { ...options, observed }),
});
