import { defineRule } from "../rule.ts";

/** INHERITS, which partitioning has replaced. */
export const tableInherited = defineRule({
  id: "table-inherited",
  severity: "warning",
  category: "scale",
  title: "Table inheritance",
  why: "Keys, unique constraints and foreign keys hold for each table alone, so the whole has duplicates and no row of a child can be referred to.",
  remedy: "Declarative partitioning for parts of one table; a foreign key for kinds of a thing.",
  examples: {
    bad: [
      "create table a (id int primary key, x int); create table b (y int, primary key (id)) inherits (a);",
    ],
    good: [
      "create table a (id int, x int, primary key (id, x)) partition by list (x); create table b partition of a for values in (1);",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const table of tables) {
      const above = table.inherits.flatMap((id) => catalog.find("table", id)?.name ?? []);
      if (above.length > 0)
        yield { at: table.id, message: `${table.name} inherits from ${above.join(" and ")}.` };
    }
  },
});
