import { csvColumns } from "../csv/csv-columns.ts";
import { tablesSql } from "../csv/tables-sql.ts";
import type { ForeignLanguage } from "../language.ts";
import { foreignLanguageOf } from "../recognize.ts";

/** A row a column of a table, as our own export writes it or as a query of `information_schema.columns` answers. */
export const csv: ForeignLanguage = {
  id: "csv",
  title: "Columns as CSV",
  endings: ["csv", "tsv"],
  recognizes: (text) => foreignLanguageOf(text) === "csv",
  translate(text) {
    const read = csvColumns(text);
    if ("trouble" in read) {
      return [{ start: 0, end: text.length, sql: [], notes: [], refused: { reason: read.trouble, at: 0 } }];
    }
    return tablesSql(read.columns);
  },
};
