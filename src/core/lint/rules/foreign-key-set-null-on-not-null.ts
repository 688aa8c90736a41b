import { defineRule } from "../rule.ts";
import { foreignKeysIn } from "../table-facts.ts";

/** A deletion that must write what the column refuses can never succeed. */
export const foreignKeySetNullOnNotNull = defineRule({
  id: "foreign-key-set-null-on-not-null",
  severity: "error",
  category: "keys",
  title: "Deletion sets what cannot be set",
  why: "Deleting the row above always fails with an error about another column than the one that is deleted from.",
  remedy: "Let the column be null, or choose CASCADE or RESTRICT.",
  examples: {
    bad: [
      "create table a (id int primary key); create table b (id int primary key, a_id int not null references a on delete set null); create index on b (a_id);",
      "create table a (id int primary key); create table b (id int primary key, a_id int not null references a on delete set default); create index on b (a_id);",
    ],
    good: [
      "create table a (id int primary key); create table b (id int primary key, a_id int references a on delete set null); create index on b (a_id);",
      "create table a (x int, y int, primary key (x, y)); create table b (id int primary key, x int not null, y int, foreign key (x, y) references a on delete set null (y)); create index on b (x, y);",
    ],
  },
  *check({ catalog, tables }) {
    for (const key of foreignKeysIn(catalog, tables)) {
      if (key.onDelete !== "set null" && key.onDelete !== "set default") continue;
      const own = key.pairs.map(({ column }) => column);
      const column = (key.onDeleteColumns.length > 0 ? key.onDeleteColumns : own)
        .flatMap((id) => catalog.find("column", id) ?? [])
        .find((one) => one.notNull && (key.onDelete === "set null" || one.default === null));
      if (!column) continue;
      const inKey = catalog.referencesTo(column.id).some(({ kind }) => kind === "primary-key");
      yield {
        at: key.id,
        message: `${key.name} sets ${catalog.pathOf(column.id)} to ${key.onDelete === "set null" ? "null" : "its default, null,"} but the column is NOT NULL.`,
        fix: inKey
          ? undefined
          : { id: "set-column-nullability", input: { columnId: column.id, notNull: false } },
      };
    }
  },
});
