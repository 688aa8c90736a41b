import { chosenGroup, isPlain } from "./accepts.ts";
import { isRecord } from "./blank.ts";
import { entriesOf, type Field, type Fields } from "./field.ts";
import { recordShapes, type SchemaRecord } from "./records/index.ts";

/** What to do with each leaf: every id mentioned, every fragment of SQL, every list of unordered children. */
type Rewriting = {
  readonly id: (id: string) => string;
  readonly sql: (text: string) => string;
  readonly sort: (ids: readonly string[]) => readonly string[];
};

const asIs: Rewriting = { id: (id) => id, sql: (text) => text, sort: (ids) => ids };

/** The same record with its leaves rewritten; its own id is rewritten too. What is not named stays. */
export function rewriteRecord(record: SchemaRecord, rewriting: Partial<Rewriting>): SchemaRecord {
  const how = { ...asIs, ...rewriting };
  const rewritten: unknown = {
    ...rewriteFields(recordShapes[record.kind].fields, record, how),
    id: how.id(record.id),
    kind: record.kind,
  };
  if (isRecord(rewritten)) return rewritten;
  throw new Error(`Rewriting broke a ${record.kind}`);
}

function rewriteFields(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  rewriting: Rewriting,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, field] of entriesOf(fields)) result[key] = rewriteField(field, value[key], rewriting);
  return result;
}

function rewriteField(field: Field, value: unknown, rewriting: Rewriting): unknown {
  switch (field.type) {
    case "text":
      return field.role === "sql" ? rewriting.sql(String(value)) : value;
    case "id":
      return rewriting.id(String(value));
    case "children":
      return (field.ordered ? idsIn(value) : rewriting.sort(idsIn(value))).map(rewriting.id);
    case "optional":
      return value === null ? null : rewriteField(field.of, value, rewriting);
    case "list":
      return Array.isArray(value) ? value.map((item) => rewriteField(field.of, item, rewriting)) : value;
    case "group":
      return isPlain(value) ? rewriteFields(field.fields, value, rewriting) : value;
    case "variant": {
      const chosen = chosenGroup(field, value);
      return chosen && { kind: chosen.kind, ...rewriteFields(chosen.fields, chosen.value, rewriting) };
    }
    case "flag":
    case "count":
    case "choice":
      return value;
  }
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
