import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { snakeCase } from "../name-words.ts";
import { perTable } from "../per-table.ts";
import { defineRule, type Fix } from "../rule.ts";
import { isEntity, momentsOf } from "../table-facts.ts";

const made =
  /^(created|inserted|added|registered|made|recorded|logged|occurred|happened)(_(at|on|date|time))?$|^(creation|create)_(date|time)$|^create_?date$/;
const changed =
  /^(updated|modified|changed|last_?(updated?|modified|change))(_(at|on|date|time))?$|^(modification|update)_(date|time)$/;

/** Asked only where other tables of the design have them: a habit that was forgotten here. */
export const tableWithoutTimestamps = defineRule({
  id: "table-without-timestamps",
  severity: "info",
  category: "integrity",
  title: "Table that does not say when its rows were made",
  why: "Most tables of this design say when a row was made and changed; without that nobody can tell what happened, or copy only what is new.",
  remedy: "Add created_at and updated_at, timestamptz NOT NULL DEFAULT now().",
  examples: {
    bad: [
      "create table a (id int primary key, x int, y int, z int, created_at timestamptz not null default now()); create table b (id int primary key, x int, y int, z int, created_at timestamptz not null default now()); create table c (id int primary key, x int, y int, z int);",
    ],
    good: [
      "create table a (id int primary key, x int, y int, z int);",
      "create table a (id int primary key, x int, y int, z int, created_at timestamptz not null default now()); create table b (id int primary key, x int, y int, z int, created_at timestamptz not null default now());",
    ],
  },
  reach: "schema",
  *check({ catalog, tables }) {
    const entities = tables.filter((table) => isEntity(catalog, table));
    const without = (has: typeof hasMade): readonly TableRecord[] => {
      const missing = entities.filter(({ id }) => !has(catalog, id));
      return missing.length < entities.length / 2 ? missing : [];
    };
    const [neverMade, neverChanged] = [new Set(without(hasMade)), new Set(without(hasChanged))];
    for (const table of entities) {
      const created = neverMade.has(table);
      if (!created && !neverChanged.has(table)) continue;
      const missing = [
        ...(created ? ["created_at"] : []),
        ...(neverChanged.has(table) ? ["updated_at"] : []),
      ];
      const [name, ...more] = missing;
      yield {
        at: table.id,
        pattern: "timestamps",
        message: `${table.name} has no ${missing.join(" and no ")}, as most tables here have.`,
        fix: name && more.length === 0 ? fixOf(table, name) : undefined,
      };
    }
  },
});

const hasMade = perTable((catalog, id) => hasMoment(catalog, id, made));
const hasChanged = perTable((catalog, id) => hasMoment(catalog, id, changed));

function hasMoment(catalog: Catalog, tableId: string, pattern: RegExp): boolean {
  return momentsOf(catalog, tableId).some(({ name }) => pattern.test(snakeCase(name)));
}

function fixOf({ id }: TableRecord, name: string): Fix {
  return {
    id: "add-column",
    input: { tableId: id, name, type: "timestamptz", notNull: true, default: "now()" },
  };
}
