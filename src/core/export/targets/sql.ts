import { printScript } from "../../sql/print/print-script.ts";
import { defineTarget } from "../target.ts";

/** The design as one script for psql, in an order that runs. */
export const sqlTarget = defineTarget({
  id: "sql",
  title: "SQL script",
  language: "sql",
  options: {
    comments: {
      title: "Comments",
      help: "Whether COMMENT ON is printed.",
      values: ["yes", "no"],
    },
    "if-not-exists": {
      title: "IF NOT EXISTS",
      help: "Whether the script may run where some of it exists: what is there stays as it is.",
      values: ["no", "yes"],
    },
    owners: {
      title: "Owners",
      help: "Whether ALTER … OWNER TO is printed.",
      values: ["no", "yes"],
    },
  },
  render: (catalog, options) => ({
    files: [
      {
        path: "schema.sql",
        text: printScript(catalog, {
          comments: options.comments === "yes",
          ifNotExists: options["if-not-exists"] === "yes",
          owners: options.owners === "yes",
        }),
      },
    ],
    losses: [],
  }),
});
