import { blank, type Essentials } from "../document/blank.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { IndexKey } from "../document/fields/index-key.ts";
import { idOf } from "../document/id.ts";
import type { Part } from "./a-document.ts";
import { columnIdOf, placeOf } from "./sketch-path.ts";
import { withRecord } from "./with-records.ts";

/** A primary key of several columns, `orders_pkey`. */
export function aPrimaryKey(
  table: string,
  columns: readonly string[],
  more: Partial<Essentials<"primary-key">> = {},
): Part {
  return (document) => {
    const name = more.name ?? `${placeOf(table).name}_pkey`;
    const ids = columns.map((column) => columnIdOf(document, table, column));
    const key = blank("primary-key", idOf("primary-key", `${table}.${name}`), {
      columns: ids,
      ...more,
      name,
    });
    return withRecord(document, table, key);
  };
}

/** A unique constraint, `orders_a_b_key`. */
export function aUnique(
  table: string,
  columns: readonly string[],
  more: Partial<Essentials<"unique">> = {},
): Part {
  return (document) => {
    const name = more.name ?? `${placeOf(table).name}_${columns.join("_")}_key`;
    const ids = columns.map((column) => columnIdOf(document, table, column));
    const key = blank("unique", idOf("unique", `${table}.${name}`), { columns: ids, ...more, name });
    return withRecord(document, table, key);
  };
}

/** A foreign key from `["a", "b"]` of a table to `customers(x, y)`, named `orders_a_b_fkey`. */
export function aForeignKey(
  from: readonly [table: string, ...columns: string[]],
  to: readonly [table: string, ...columns: string[]],
  more: Partial<Essentials<"foreign-key">> = {},
): Part {
  return (document) => {
    const [table, ...columns] = from;
    const [target, ...targets] = to;
    const name = more.name ?? `${placeOf(table).name}_${columns.join("_")}_fkey`;
    const foreignKey = blank("foreign-key", idOf("foreign-key", `${table}.${name}`), {
      references: catalogOf(document).get("table", target).id,
      pairs: columns.map((column, at) => ({
        column: columnIdOf(document, table, column),
        references: columnIdOf(document, target, targets[at] ?? ""),
      })),
      ...more,
      name,
    });
    return withRecord(document, table, foreignKey);
  };
}

/** A check, `orders_check`. */
export function aCheck(table: string, expression: string, more: Partial<Essentials<"check">> = {}): Part {
  return (document) => {
    const name = more.name ?? `${placeOf(table).name}_check`;
    const check = blank("check", idOf("check", `${table}.${name}`), { expression, ...more, name });
    return withRecord(document, table, check);
  };
}

/** An index, `orders_a_b_idx`; a key in parentheses is an expression: `anIndex("orders", ["(lower(email))"])`. */
export function anIndex(
  table: string,
  keys: readonly string[],
  more: Partial<Essentials<"index">> = {},
): Part {
  return (document) => {
    const words = keys.map((key) => (key.startsWith("(") ? "expr" : key));
    const name = more.name ?? `${placeOf(table).name}_${words.join("_")}_idx`;
    const index = blank("index", idOf("index", `${table}.${name}`), {
      method: "btree",
      keys: keys.map((key) => indexKeyOf(document, table, key)),
      ...more,
      name,
    });
    return withRecord(document, table, index);
  };
}

function indexKeyOf(document: Document, owner: string, key: string): IndexKey {
  return { of: keyTarget(document, owner, key), collation: null, operatorClass: null, ...usualOrder };
}

const usualOrder = { descending: false, nulls: "default" } as const;

function keyTarget(document: Document, owner: string, key: string): IndexKey["of"] {
  if (key.startsWith("(")) return { kind: "expression", expression: key.slice(1, -1) };
  if (document.schema.get(owner)?.kind === "view") return { kind: "output", name: key };
  return { kind: "column", column: columnIdOf(document, owner, key) };
}
