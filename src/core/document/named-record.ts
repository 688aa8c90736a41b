import type { SchemaRecord } from "./records/index.ts";

/** A record with a name of its own. */
export type NamedRecord = Extract<SchemaRecord, { readonly name: string }>;

/** Whether a record has a name of its own. */
export function isNamed(record: SchemaRecord): record is NamedRecord {
  return "name" in record;
}

/** What a record is called in a path: its name, the subject of a kept statement, the role of a grant. */
export function calledOf(record: SchemaRecord): string {
  if (isNamed(record)) return record.name;
  switch (record.kind) {
    case "kept":
      return record.subject;
    case "grant":
      return `grant to ${record.grantee || "PUBLIC"}`;
    case "dependency":
    case "note":
      return record.kind;
  }
}
