import type { Catalog } from "../../document/catalog.ts";
import { type AccessPath, accessPathsOf } from "../access-path.ts";
import { removalOf } from "../mending.ts";
import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** What is unique by some of its columns is unique by all of them. */
export const uniqueSuperset = defineRule({
  id: "unique-superset",
  severity: "warning",
  category: "keys",
  title: "Unique over more columns than needed",
  why: "Fewer of the columns are a key already, so this one refuses nothing and only costs an index.",
  remedy: "Drop it, unless a foreign key refers to exactly these columns.",
  examples: {
    bad: ["create table users (id bigint primary key, email text not null, unique (email, id));"],
    good: [
      "create table users (id bigint primary key, tenant int not null, unique (tenant, id)); create table posts (id bigint primary key, tenant int, author bigint, foreign key (tenant, author) references users (tenant, id));",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table) || table.partitionBy) continue;
      const keys = accessPathsOf(catalog, table.id).filter((path) => isKey(catalog, path));
      for (const wide of keys.length > 1 ? keys : []) {
        const columns = new Set(wide.keys.map(({ column }) => column));
        const narrow = keys.find(
          (other) =>
            other.keys.length < columns.size && other.keys.every(({ column }) => columns.has(column)),
        );
        if (!narrow || wide.record.kind === "primary-key" || isReferredTo(catalog, table.id, columns))
          continue;
        const names = narrow.keys.flatMap(({ columnRecord }) => columnRecord?.name ?? []);
        const message = `${wide.name} of ${table.name} refuses nothing: ${listed(names)} alone is unique.`;
        yield { at: wide.record.id, message, fix: removalOf(wide.record) };
      }
    }
  },
});

function isKey(_catalog: Catalog, { unique, predicate, keys, record }: AccessPath): boolean {
  if (!unique || predicate !== null) return false;
  const all = keys.every(({ columnRecord }) => columnRecord?.notNull);
  return all && (record.kind === "index" || record.deferral === "immediate");
}

function isReferredTo(catalog: Catalog, tableId: string, columns: ReadonlySet<string | undefined>): boolean {
  return catalog
    .foreignKeysTo(tableId)
    .some(
      ({ pairs }) => pairs.length === columns.size && pairs.every((pair) => columns.has(pair.references)),
    );
}
