import { renderJsonSchema } from "../json-schema/render-json-schema.ts";
import { defineTarget } from "../target.ts";

/** JSON Schema 2020-12 of rows as JSON. Checked by Ajv with rows of PostgreSQL. */
export const jsonSchemaTarget = defineTarget({
  id: "json-schema",
  title: "JSON Schema",
  language: "json",
  options: {
    transport: {
      title: "Transport",
      help: "How rows became JSON: by PostgreSQL (PostgREST, to_json), or by JSON.stringify from node-postgres.",
      values: ["postgrest", "node-postgres"],
    },
    rows: {
      title: "Rows",
      help: "Whether there are definitions of rows to insert and update beside those that are read.",
      values: ["all", "read"],
    },
  },
  render: (catalog, options) => renderJsonSchema(catalog, options),
});
