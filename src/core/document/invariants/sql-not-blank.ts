import { asksTexts } from "../record-texts.ts";
import { recordSubject } from "../record-words.ts";
import type { ObjectRecord, SchemaRecord } from "../records/index.ts";
import type { Invariant } from "../violation.ts";

const hasBlank = asksTexts(saysNothing, "sql");

/** A fragment of SQL says something: a default that says nothing is no default, and a check needs a condition. */
export const sqlNotBlank: Invariant = {
  id: "sql-not-blank",
  *find(catalog, { records }) {
    for (const record of records) {
      const isBlank = mayBeBlank(record) ? record.additions.some(saysNothing) : hasBlank(record);
      if (!isBlank) continue;
      yield { at: record.id, message: `${recordSubject(catalog, record)} lacks its SQL.` };
    }
  },
};

function saysNothing(sql: string): boolean {
  return sql.trim() === "";
}

/** CREATE says nothing behind the name of a shell type, a wrapper without functions or a mapping without options. */
function mayBeBlank(record: SchemaRecord): record is ObjectRecord {
  const types: readonly ObjectRecord["type"][] = ["base type", "foreign data wrapper", "user mapping"];
  return record.kind === "object" && types.includes(record.type);
}
