import { kindWords } from "../../document/record-words.ts";
import type { SchemaRecord } from "../../document/records/index.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { literal } from "../typescript/syntax.ts";

/** Why drizzle-kit cannot make a table, view or column of this name; undefined when it can. */
export function kitFault(name: string): string | undefined {
  if (name.includes('"')) return `drizzle-kit does not double the quote in the name ${name}`;
  if (name.includes(";")) return `drizzle-kit takes the semicolon in the name ${name} for its own`;
  return name === "__proto__" ? "drizzle-kit loses what is called __proto__" : undefined;
}

/**
 * A name that only drizzle-kit writes, which puts names between quotes as they are. Those of tables and columns are
 * written by Drizzle itself too, which doubles quotes in them.
 */
export function kitName(name: string): string {
  return literal(name.replaceAll('"', '""'));
}

/** Notes the columns that get another place: drizzle-kit keeps columns as properties, and JavaScript counts first. */
export function loseOrder(scope: OrmScope, tableId: string): void {
  const columns = scope.catalog.columnsOf(tableId);
  const placed = Object.keys(Object.fromEntries(columns.map(({ name }) => [name, true])));
  for (const [at, { id, name }] of columns.entries()) {
    if (placed[at] !== name) lose(scope, id, "It has another place: names that are numbers come first.");
  }
}

/** What stands between the parts of what drizzle-kit keeps as one text. */
const separators: Readonly<Record<string, readonly string[]>> = {
  "primary-key": [";", ","],
  unique: [";", ","],
  "foreign-key": [";", ","],
  check: [";"],
  index: [";", ",,", "--"],
  policy: ["--"],
};

/** Whether drizzle-kit keeps something with these parts as it is; else it is lost. */
export function survivesKit(
  scope: OrmScope,
  record: Pick<SchemaRecord, "id" | "kind">,
  parts: readonly (string | null)[],
): boolean {
  const found = separators[record.kind]?.find((sign) => parts.some((part) => part?.includes(sign)));
  if (found === undefined) return true;
  const words = kindWords(scope.catalog.get(record.kind, record.id));
  lose(scope, record.id, `The ${words} is left out: drizzle-kit takes “${found}” in it for its own sign.`);
  return false;
}
