import { renderCsv } from "../csv/render-csv.ts";
import { defineTarget } from "../target.ts";

/** A row a column, for spreadsheets. Checked by reading it back. CSV has no comments, so losses are only listed. */
export const csvTarget = defineTarget({
  id: "csv",
  title: "Columns as CSV",
  language: "csv",
  options: {
    separator: {
      title: "Separator",
      help: "What stands between the values: spreadsheets of many languages expect a semicolon.",
      values: ["comma", "semicolon", "tab"],
    },
    header: {
      title: "Header",
      help: "Whether the first row says what the values are.",
      values: ["yes", "no"],
    },
  },
  render: (catalog, options) => renderCsv(catalog, options),
});
