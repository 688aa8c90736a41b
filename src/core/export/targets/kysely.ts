import { renderKysely } from "../kysely/render-kysely.ts";
import { defineTarget } from "../target.ts";
import { namespacesOption, rowNamesOption } from "../typescript-options.ts";

/** The interface of the database that Kysely is given, with what is selected, inserted and updated. */
export const kyselyTarget = defineTarget({
  id: "kysely",
  title: "Kysely types",
  language: "typescript",
  wants: "observed",
  options: {
    transport: {
      title: "Driver",
      help: "Which driver the dialect of Kysely uses: node-postgres gives arrays of enums as text, postgres.js as arrays.",
      values: ["node-postgres", "postgres.js"],
    },
    names: rowNamesOption,
    columns: {
      title: "Names of tables and columns",
      help: "As in the database, or in camel case for Kysely's CamelCasePlugin.",
      values: ["as-is", "camel"],
    },
    namespaces: namespacesOption,
  },
  render: (catalog, { transport, names, columns, namespaces }, observed) =>
    renderKysely(catalog, { transport, names, casing: columns, namespaces, observed }),
});
