import { elementsOption } from "../schemas/elements-option.ts";
import { renderSchemas } from "../schemas/render-schemas.ts";
import { zodDialect } from "../schemas/zod.ts";
import { defineTarget } from "../target.ts";
import { namespacesOption, rowNamesOption, transportOption } from "../typescript-options.ts";

/** Schemas of Zod 4 that check rows, what is inserted and what is changed, simple checks included. */
export const zodTarget = defineTarget({
  id: "zod",
  title: "Zod schemas",
  language: "typescript",
  wants: "observed",
  options: {
    transport: transportOption,
    names: rowNamesOption,
    elements: elementsOption,
    namespaces: namespacesOption,
  },
  render: (catalog, { transport, names, elements, namespaces }, observed) =>
    renderSchemas(catalog, {
      dialect: zodDialect,
      transport,
      names,
      namespaces,
      nullableElements: elements === "nullable",
      observed,
    }),
});
