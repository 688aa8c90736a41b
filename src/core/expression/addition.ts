import type { ObjectRecord } from "../document/records/index.ts";
import { tokenize } from "../postgres/tokens.ts";

/** The words of SQL for a kind of object that is not drawn: `TEXT SEARCH PARSER`. */
export function objectWords(type: ObjectRecord["type"]): string {
  return type === "base type" ? "TYPE" : type.toUpperCase();
}

/** ALTER of an object, with its name as given instead of as written; one without a name of its own stays as it is. */
export function additionNaming(sql: string, type: ObjectRecord["type"], name: string): string {
  if (type === "user mapping") return sql;
  const tokens = tokenize(sql);
  const from = 1 + objectWords(type).split(" ").length;
  let last = from;
  while (tokens[last + 1]?.value === ".") last += 2;
  const first = tokens[from];
  const end = tokens[last]?.end;
  return first === undefined || end === undefined
    ? sql
    : `${sql.slice(0, first.start)}${name}${sql.slice(end)}`;
}
