import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { snakeCase } from "../name-words.ts";
import { perTable } from "../per-table.ts";
import { defineRule } from "../rule.ts";
import { isPartition, momentsOf } from "../table-facts.ts";

/** Asked only where some table of the design has such a trigger: elsewhere the program keeps the column. */
export const updatedAtWithoutTrigger = defineRule({
  id: "updated-at-without-trigger",
  severity: "warning",
  category: "integrity",
  title: "updated_at that nothing keeps",
  why: "Other tables of this design have a trigger that sets the column; here it stays as it was whenever somebody forgets it.",
  remedy: "Add the trigger that the other tables have.",
  examples: {
    bad: [
      "create function touch() returns trigger language plpgsql as $$ begin new.updated_at = now(); return new; end $$; create table a (id int primary key, updated_at timestamptz not null default now()); create trigger touch before update on a for each row execute function touch(); create table b (id int primary key, updated_at timestamptz not null default now());",
    ],
    good: [
      "create table b (id int primary key, updated_at timestamptz not null default now());",
      "create function touch() returns trigger language plpgsql as $$ begin new.updated_at = now(); return new; end $$; create table a (id int primary key, updated_at timestamptz not null default now()); create trigger touch before update on a for each row execute function touch();",
    ],
  },
  reach: "schema",
  *check({ catalog, tables }) {
    const having = tables.flatMap((table) => {
      const column = isPartition(table) ? undefined : changedAt(catalog, table.id);
      return column ? [{ table, column }] : [];
    });
    const [model] = having.flatMap(({ table }) => triggersBefore(catalog, table));
    if (!model) return;
    for (const { table, column } of having) {
      if (triggersBefore(catalog, table).length > 0) continue;
      const { function: routine } = model;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} is set by no trigger, as it is in other tables.`,
        fix: {
          id: "add-trigger",
          input: {
            ...{ tableId: table.id, name: model.name, timing: "before", forEach: "row" },
            events: [{ event: "update" }],
            function: routine.kind === "defined" ? { functionId: routine.id } : routine,
            arguments: model.arguments,
          },
        },
      };
    }
  },
});

const changedAt = perTable((catalog, id) =>
  momentsOf(catalog, id).find(({ name }) =>
    /^(updated|modified|last_update|last_updated)(_at)?$/.test(snakeCase(name)),
  ),
);

function triggersBefore(catalog: Catalog, { id }: TableRecord) {
  return catalog
    .triggersOf(id)
    .filter(
      ({ timing, events, forEach }) =>
        timing === "before" && forEach === "row" && events.some(({ event }) => event === "update"),
    )
    .filter(({ name, function: routine }) => {
      const called = routine.kind === "defined" ? catalog.get("function", routine.id).name : routine.name;
      return /updat|touch|modif|moddatetime/i.test(`${called} ${name}`);
    });
}
