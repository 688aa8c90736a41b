import { textsOf } from "../record-texts.ts";
import { recordSubject } from "../record-words.ts";
import type { Invariant } from "../violation.ts";

/** A fragment of SQL says something: a default that says nothing is no default, and a check needs a condition. */
export const sqlNotBlank: Invariant = {
  id: "sql-not-blank",
  *find(catalog, { records }) {
    for (const record of records) {
      if (!textsOf(record, "sql").some((sql) => sql.trim() === "")) continue;
      yield { at: record.id, message: `${recordSubject(catalog, record)} lacks its SQL.` };
    }
  },
};
