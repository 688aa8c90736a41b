import { columnsOfTypes } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { typeNameOf } from "../type-facts.ts";

/** Types that can be stored and shown, and little else. */
export const columnUnsearchableType = defineRule({
  id: "column-unsearchable-type",
  severity: "info",
  category: "types",
  title: "Type without comparison",
  why: "Values of xml cannot be compared or indexed; reg… types hold the number of an object, which another database gives to something else, and keep pg_upgrade from working.",
  remedy: "jsonb or text instead of xml; text instead of reg… types.",
  examples: {
    bad: [
      "create table t (id int primary key, body xml);",
      "create table t (id int primary key, f regproc);",
    ],
    good: ["create table t (id int primary key, body jsonb, kind regtype);"],
  },
  *check({ catalog, tables }) {
    // pg_upgrade keeps the numbers of classes, roles and types.
    const odd = /^(xml|reg(proc|procedure|oper|operator|config|dictionary|collation|namespace))$/;
    for (const { table, column } of columnsOfTypes(catalog, tables, (type) => odd.test(type))) {
      const type = typeNameOf(catalog, column);
      yield { at: column.id, message: `${table.name}.${column.name} is ${type}.` };
    }
  },
});
