import { elementsOption } from "../schemas/elements-option.ts";
import { renderSchemas } from "../schemas/render-schemas.ts";
import { valibotDialect } from "../schemas/valibot.ts";
import { defineTarget } from "../target.ts";
import { namespacesOption, rowNamesOption, transportOption } from "../typescript-options.ts";

/** Schemas of Valibot 1 that check rows, what is inserted and what is changed, simple checks included. */
export const valibotTarget = defineTarget({
  id: "valibot",
  title: "Valibot schemas",
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
      dialect: valibotDialect,
      transport,
      names,
      namespaces,
      nullableElements: elements === "nullable",
      observed,
    }),
});
