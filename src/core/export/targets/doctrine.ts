import { renderDoctrine } from "../doctrine/render-doctrine.ts";
import { defineTarget } from "../target.ts";
import { rowNamesOption } from "../typescript-options.ts";

/** Entities of Doctrine. Checked by Doctrine: what its schema tool makes of them is the design's catalog. */
export const doctrineTarget = defineTarget({
  id: "doctrine",
  title: "Doctrine entities",
  language: "php",
  options: { names: { ...rowNamesOption, title: "Names of entities" } },
  render: (catalog, options) => renderDoctrine(catalog, options),
});
