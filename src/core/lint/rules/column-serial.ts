import { columnsDefaulted } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { calls } from "../sql-text.ts";

/** A serial is a column, a sequence and a default that know little of each other. */
export const columnSerial = defineRule({
  id: "column-serial",
  severity: "warning",
  category: "types",
  title: "Serial instead of identity",
  why: "The sequence has rights and a name of its own, copies of the table share it, and values written by hand make later inserts fail. An identity column is one thing.",
  remedy: "GENERATED ALWAYS AS IDENTITY, or BY DEFAULT where programs write the number themselves.",
  habit: "take their numbers from serials",
  examples: {
    bad: ["create table t (id serial primary key);"],
    good: ["create table t (id bigint generated always as identity primary key);"],
  },
  *check({ catalog, tables }) {
    const counts = (value: string): boolean => calls(value, "nextval");
    for (const { table, column } of columnsDefaulted(catalog, tables, counts)) {
      const sequence = catalog
        .referencesTo(column.id)
        .find((record) => record.kind === "sequence" && column.default?.includes(record.name));
      if (sequence?.kind !== "sequence") continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} takes its numbers from ${sequence.name} by a default.`,
        fix: {
          id: "set-column-identity",
          input: { columnId: column.id, identity: { when: "by default" } },
        },
      };
    }
  },
});
