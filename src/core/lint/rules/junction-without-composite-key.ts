import { accessPathsOf } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { isPartition, junctionKeys } from "../table-facts.ts";

/** A table that relates two others says each pair once. */
export const junctionWithoutCompositeKey = defineRule({
  id: "junction-without-composite-key",
  severity: "warning",
  category: "keys",
  title: "Junction table that can repeat a pair",
  why: "The same two rows can be related twice; counts and joins then give one row too many.",
  remedy: "Make the columns of both foreign keys the primary key, or unique together.",
  examples: {
    bad: [
      "create table a (id int primary key); create table b (id int primary key); create table ab (id int primary key, a_id int not null references a, b_id int not null references b);",
    ],
    good: [
      "create table a (id int primary key); create table b (id int primary key); create table ab (a_id int references a, b_id int references b, primary key (a_id, b_id)); create index on ab (b_id);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const keys = isPartition(table) ? undefined : junctionKeys(catalog, table);
      if (!keys) continue;
      const columns = keys.flatMap(({ pairs }) => pairs.map(({ column }) => column));
      const wanted = new Set<string>(columns);
      const unique = accessPathsOf(catalog, table.id).some(
        (path) => path.unique && path.keys.every(({ column }) => column !== undefined && wanted.has(column)),
      );
      if (unique) continue;
      const names = columns.flatMap((id) => catalog.find("column", id)?.name ?? []);
      const own = catalog.primaryKeyOf(table.id);
      yield {
        at: table.id,
        message: `${table.name} can relate the same ${names.join(" and ")} more than once.`,
        fix: own
          ? { id: "add-unique", input: { tableId: table.id, columnIds: columns } }
          : { id: "set-primary-key", input: { tableId: table.id, columnIds: columns } },
      };
    }
  },
});
