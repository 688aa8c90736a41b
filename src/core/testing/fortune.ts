import type { Catalog } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { DesignRecord, Kind } from "../document/records/index.ts";
import type { Choices } from "./choices.ts";
import { nameFrom } from "./names.ts";

/** Values that fit their types, whether or not they make sense, drawn for one call. */
export type Fortune = {
  readonly choices: Choices;
  readonly other: Document;
  id(...kinds: readonly Kind[]): string;
  ids(...kinds: readonly Kind[]): readonly string[];
  /** A column of the table, or any. */
  columnOf(tableId: string): string;
  columnsOf(tableId: string): readonly string[];
  name(): string;
  type(): string;
  expression(): string;
  query(): string;
  flag(): boolean;
  /** What the design lets stand. */
  readonly excepted: DesignRecord["exceptions"];
};

const nonsense = ["", "nonsense", "__proto__", "design", "public"] as const;
const types = [
  "int",
  "bigint",
  "text",
  "numeric(10,2)[]",
  "serial",
  "no such type",
  "",
  "timestamp(3) with time zone",
  '"',
  "uuid",
  "smallserial",
] as const;
const expressions = [
  "1",
  "",
  "now()",
  "'x'",
  "a > 1",
  "lower(name)",
  "nextval('s')",
  "((",
  "id + 1",
  "'",
  "NULL::text",
  "-- nothing",
] as const;

/** The fortune of a document: ids mostly of the right kind, names sometimes taken, SQL sometimes nonsense. */
export function fortune(catalog: Catalog, choices: Choices, other: Document): Fortune {
  const records = catalog.walk();
  const id = (...kinds: readonly Kind[]): string => {
    const fitting = records.filter(({ kind }) => kinds.includes(kind));
    if (choices.once(9)) return choices.once(2) ? choices.pick(nonsense) : (choices.among(records)?.id ?? "");
    return choices.among(fitting)?.id ?? choices.pick(nonsense);
  };
  const several = (one: () => string): readonly string[] => Array.from({ length: choices.below(4) }, one);
  const columnOf = (tableId: string): string =>
    choices.once(9) ? id("column") : (choices.among(catalog.columnsOf(tableId))?.id ?? id("column"));
  const taken = (): string => {
    const record = choices.among(records);
    return record && "name" in record ? record.name : "";
  };
  const name = (): string => (choices.once(5) ? taken() : choices.once(9) ? "" : nameFrom(choices));
  return {
    choices,
    other,
    id,
    ids: (...kinds) => several(() => id(...kinds)),
    columnOf,
    columnsOf: (tableId) => several(() => columnOf(tableId)),
    name,
    type: () => (choices.once(4) ? taken() : choices.pick(types)),
    expression: () => (choices.once(4) ? taken() : choices.pick(expressions)),
    query: () =>
      choices.pick([
        "SELECT 1 AS a",
        `SELECT * FROM ${taken()}`,
        "",
        "DROP TABLE x",
        "WITH a AS (SELECT 1) SELECT * FROM a;",
        "SELECT (",
        `SELECT t.id FROM "${taken()}" t NATURAL JOIN u`,
      ]),
    flag: () => choices.once(2),
    excepted: catalog.design.exceptions,
  };
}
