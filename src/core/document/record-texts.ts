import type { TextField } from "./field.ts";
import { readerOfLeaves } from "./leaves.ts";
import type { SchemaRecord } from "./records/index.ts";

const readers = {
  name: readerOfTexts("name"),
  sql: readerOfTexts("sql"),
  words: readerOfTexts("words"),
} satisfies Record<TextField["role"], unknown>;

function readerOfTexts(role: TextField["role"]): ReturnType<typeof readerOfLeaves> {
  return readerOfLeaves((leaf) => leaf.type === "text" && leaf.role === role);
}

const readAll = readerOfLeaves((leaf) => leaf.type === "text");

/** Asks whether this is true of a text of a record, or of one that plays this role. Every record is asked, so nothing is made. */
export function asksTexts(
  says: (text: string) => boolean,
  role?: TextField["role"],
): (record: SchemaRecord) => boolean {
  const read = role === undefined ? readAll : readers[role];
  let isSo = false;
  const ask = (_: unknown, value: unknown): void => {
    isSo ||= typeof value === "string" && says(value);
  };
  return (record) => {
    isSo = false;
    read(record, ask);
    return isSo;
  };
}

/** The texts of a record that play one of these roles, role by role, each as its shape says. */
export function textsOf(record: SchemaRecord, ...roles: readonly TextField["role"][]): readonly string[] {
  const found: string[] = [];
  const keep = (_: unknown, value: unknown): void => {
    found.push(String(value));
  };
  for (const role of roles) readers[role](record, keep);
  return found;
}
