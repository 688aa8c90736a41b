import type { Document } from "../document/document.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { hostileDesign } from "./hostile-design.ts";

/** The design of hostile names as PostgreSQL takes it: defaults are values of their enum, expressions read columns. */
export const runnableHostileDesign: Document = {
  ...hostileDesign,
  schema: new Map([...hostileDesign.schema].map(([id, record]) => [id, runnable(record)])),
};

function runnable(record: SchemaRecord): SchemaRecord {
  switch (record.kind) {
    case "column":
      return record.default === "'a\\b'" ? { ...record, default: "'it''s'" } : record;
    case "check":
      return { ...record, expression: readable(record.expression) };
    case "index": {
      const keys = record.keys.map((key) =>
        key.of.kind === "expression"
          ? { ...key, of: { ...key.of, expression: readable(key.of.expression) } }
          : key,
      );
      return { ...record, keys, predicate: record.predicate === null ? null : readable(record.predicate) };
    }
    default:
      return record;
  }
}

/** The column `c` has another name in each table. */
function readable(expression: string): string {
  return expression.replace(/\bc\b/g, "(id)::text");
}
