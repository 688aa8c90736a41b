import { equal } from "../../base/equal.ts";
import { plainType } from "../../command/comparable.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { defineRule } from "../rule.ts";
import { referencesOf } from "../table-facts.ts";

/** PostgreSQL compares many types with each other, but not without a price. */
export const foreignKeyTypeMismatch = defineRule({
  id: "foreign-key-type-mismatch",
  severity: "error",
  category: "keys",
  title: "Foreign key of another type than its target",
  why: "Values that fit the one column may not fit the other, and every join has to convert; some joins can then use no index.",
  remedy: "Give the referring column the type of the column it refers to.",
  examples: {
    bad: [
      "create table a (id bigint primary key); create table b (id bigint primary key, a_id int references a); create index on b (a_id);",
    ],
    good: [
      "create table a (id bigint primary key); create table b (id bigint primary key, a_id bigint references a); create index on b (a_id);",
      "create domain code as text; create table a (id code primary key); create table b (id bigint primary key, a_id text references a); create index on b (a_id);",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const { pairs } of tables.flatMap(({ id }) => referencesOf(catalog, id))) {
      for (const { from: column, to: target } of pairs) {
        if (
          isPlainlySame(column.type, target.type) ||
          equal(plainType(catalog, column.type), plainType(catalog, target.type))
        )
          continue;
        const types = `${typeLabel(catalog, column.type)}, but ${catalog.pathOf(target.id)} is ${typeLabel(catalog, target.type)}`;
        const { dimensions, base } = plainType(catalog, target.type);
        const plain = base.kind === "builtin" && dimensions === 0;
        yield {
          at: column.id,
          message: `${catalog.pathOf(column.id)} is ${types}.`,
          fix: plain
            ? {
                id: "change-column-type",
                input: { columnId: column.id, type: typeLabel(catalog, target.type) },
              }
            : undefined,
        };
      }
    }
  },
});

/** Most keys are a built-in type without modifiers, and tell at a glance. */
function isPlainlySame(one: TypeReference, other: TypeReference): boolean {
  const same =
    one.base.kind === "builtin" && other.base.kind === "builtin" && one.base.name === other.base.name;
  return same && one.modifiers.length + other.modifiers.length + one.dimensions + other.dimensions === 0;
}
