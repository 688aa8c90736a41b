import { defineTarget } from "../target.ts";
import { renderTypes } from "../typescript/render-types.ts";
import { namespacesOption, rowNamesOption, transportOption } from "../typescript-options.ts";

/** Types of the rows: what is read, inserted and updated, as the driver gives and takes it. */
export const typescriptTarget = defineTarget({
  id: "typescript",
  title: "TypeScript types",
  language: "typescript",
  wants: "observed",
  options: {
    transport: transportOption,
    names: rowNamesOption,
    columns: {
      title: "Names of columns",
      help: "As in the database, or in camel case, as drivers and query builders convert them when asked.",
      values: ["as-is", "camel"],
    },
    ids: {
      title: "Ids",
      help: "Whether the key of each table and what refers to it have a type of their own, so that ids of two tables are not confused.",
      values: ["plain", "branded"],
    },
    functions: {
      title: "Functions",
      help: "Whether the signatures of functions are described too.",
      values: ["no", "yes"],
    },
    files: {
      title: "Files",
      help: "One file, or one for each table and view with an index.",
      values: ["one", "many"],
    },
    namespaces: namespacesOption,
  },
  render: (catalog, options, observed) =>
    renderTypes(catalog, {
      transport: options.transport,
      names: options.names,
      columns: options.columns,
      brands: options.ids === "branded",
      functions: options.functions === "yes",
      manyFiles: options.files === "many",
      namespaces: options.namespaces,
      observed,
    }),
});
