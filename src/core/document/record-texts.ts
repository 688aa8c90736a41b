import type { TextField } from "./field.ts";
import { readerOfLeaves } from "./leaves.ts";
import type { SchemaRecord } from "./records/index.ts";

const readTexts = readerOfLeaves((leaf) => leaf.type === "text");

/** The texts of a record that play one of these roles, as its shape says. */
export function textsOf(record: SchemaRecord, ...roles: readonly TextField["role"][]): readonly string[] {
  const found: string[] = [];
  readTexts(record, (field, value) => {
    if (field.type === "text" && roles.includes(field.role)) found.push(String(value));
  });
  return found;
}
