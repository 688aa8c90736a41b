import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { perTable } from "../per-table.ts";
import { rememberText } from "../remember-text.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** The extension that brings a type, by the type's name (manual, appendix F; PostGIS; pgvector). */
const bringers: Readonly<Record<string, string>> = {
  ...{ citext: "citext", hstore: "hstore", cube: "cube", seg: "seg" },
  ...{ ltree: "ltree", lquery: "ltree", ltxtquery: "ltree" },
  ...{ isbn: "isn", isbn13: "isn", ean13: "isn", issn: "isn", upc: "isn" },
  ...{ geometry: "postgis", geography: "postgis", box2d: "postgis", box3d: "postgis" },
  ...{ vector: "vector", halfvec: "vector", sparsevec: "vector" },
};

/** The extension that brings a function, by how a default calls it. */
const callees: readonly (readonly [RegExp, string])[] = [
  [/\buuid_generate_v[1345]m?[cd]?\s*\(/i, "uuid-ossp"],
  [/\b(gen_random_bytes|crypt|gen_salt)\s*\(/i, "pgcrypto"],
];

/** Said once for each extension, at the first column that needs it. */
export const typeWithoutExtension = defineRule({
  id: "type-without-extension",
  severity: "warning",
  category: "integrity",
  title: "Type of an extension that the design does not install",
  why: "In a new database the script stops at the first table that has the type: it is there only after CREATE EXTENSION.",
  remedy: "Add the extension to the design.",
  examples: {
    bad: [
      "create table users (id int primary key, email citext not null unique);",
      "create table keys (id uuid primary key default uuid_generate_v1());",
    ],
    good: [
      "create extension citext; create table users (id int primary key, email citext not null unique);",
      "create table users (id int primary key, email text not null);",
    ],
  },
  reach: "schema",
  *check({ catalog, tables }) {
    const told = new Set<string>(catalog.all("extension").map(({ name }) => name));
    for (const table of tables) {
      for (const { column, name } of isPartition(table) ? [] : wantedIn(catalog, table.id)) {
        if (told.has(name) || isElsewhere(catalog, column)) continue;
        told.add(name);
        yield {
          at: column.id,
          message: messageFor(table, column, name),
          fix: { id: "add-extension", input: { name } },
        };
      }
    }
  },
});

type Wanted = { readonly column: ColumnRecord; readonly name: string };

/** The extensions that a table wants, with the columns that want them. */
const wantedIn = perTable((catalog, id): readonly Wanted[] => {
  const wanted: Wanted[] = [];
  for (const column of catalog.columnsOf(id)) {
    if (column.default === null && column.type.base.kind !== "external") continue;
    const name = extensionOf(column);
    if (name !== undefined) wanted.push({ column, name });
  }
  return wanted;
});

function extensionOf({ default: value, type: { base } }: ColumnRecord): string | undefined {
  const brought = base.kind === "external" ? bringers[base.name] : undefined;
  return brought ?? (value === null ? undefined : calledIn(value));
}

/** The same defaults come often. */
const calledIn = rememberText((value) => callees.find(([pattern]) => pattern.test(value))?.[1]);

/** A namespace that exists elsewhere may hold the type: the host of the database has installed it there. */
function isElsewhere(catalog: Catalog, { type: { base } }: ColumnRecord): boolean {
  return base.kind === "external" && base.namespace !== null && !catalog.namespaceNamed(base.namespace);
}

function messageFor(table: TableRecord, column: ColumnRecord, extension: string): string {
  return `${table.name}.${column.name} needs the extension ${extension}, which the design does not have.`;
}
