import type { Catalog } from "../document/catalog.ts";
import { textsOf } from "../document/record-texts.ts";
import type { ColumnRecord, SchemaRecord } from "../document/records/index.ts";
import { mentionsWord } from "../expression/mentions-word.ts";
import { relationLookup } from "../expression/relation-lookup.ts";
import { readsColumnInExpression } from "../expression/rename-column-in-expression.ts";
import { readsColumn } from "../expression/rename-column-in-query.ts";
import { isUnknown } from "../expression/unknown.ts";

/** The fragments of SQL in a record. */
export function sqlOf(record: SchemaRecord): readonly string[] {
  return textsOf(record, "sql");
}

/** Records whose SQL changes under a rewriting: those that mention what it is about. */
export function mentioning(
  catalog: Catalog,
  name: string,
  rewrite: (sql: string) => string,
): readonly SchemaRecord[] {
  return catalog
    .walk()
    .filter((record) => sqlOf(record).some((sql) => sql.includes(name) && rewrite(sql) !== sql));
}

/** What reads a column by its name in SQL, in its own table and elsewhere. */
export type ColumnReaders = {
  /** Checks, exclusions, indexes and statistics of the table: they go with the column. */
  readonly bound: readonly SchemaRecord[];
  /** Generated columns, triggers, views, policies and rules: they stand in its way. */
  readonly readers: readonly SchemaRecord[];
};

/** Finds what reads a column by name. A view that cannot be read counts as a reader if it uses the table. */
export function readersOf(catalog: Catalog, column: ColumnRecord): ColumnReaders {
  const table = catalog.tableOf(column.id);
  if (!table) return { bound: [], readers: [] };
  const here = { qualifiers: [table.name], from: column.name };
  const reads = (record: SchemaRecord): boolean =>
    sqlOf(record).some((sql) => readsColumnInExpression(sql, here));
  const inTrigger = { qualifiers: ["old", "new"], bare: false, from: column.name };
  const generated = catalog.columnsOf(table.id).filter((other) => other.generated && reads(other));
  const triggers = catalog
    .triggersOf(table.id)
    .filter(({ when }) => when !== null && readsColumnInExpression(when, inTrigger));
  const exclusions = table.constraints.flatMap((id) => catalog.find("exclusion", id) ?? []);
  const statistics = table.statistics.flatMap((id) => catalog.find("statistics", id) ?? []);
  const policies = table.policies.flatMap((id) => catalog.find("policy", id) ?? []).filter(reads);
  const rules = table.rules
    .flatMap((id) => catalog.find("rule", id) ?? [])
    .filter((rule) => sqlOf(rule).some((sql) => readsColumnInExpression(sql, inTrigger)));
  return {
    bound: [
      ...catalog.checksOf(table.id),
      ...exclusions,
      ...catalog.indexesOf(table.id),
      ...statistics,
    ].filter(reads),
    readers: [...generated, ...triggers, ...policies, ...rules, ...outsideReaders(catalog, column, table.id)],
  };
}

function outsideReaders(catalog: Catalog, column: ColumnRecord, tableId: string): readonly SchemaRecord[] {
  const subject = { relation: tableId, column: column.name, lookup: relationLookup(catalog) };
  return catalog.referencesTo(tableId).filter((record) => {
    if (record.kind === "view") {
      const read = readsColumn(record.query, subject);
      return isUnknown(read)
        ? mentionsWord(record.query, column.name) || /\*|natural/i.test(record.query)
        : read;
    }
    if (record.kind === "policy" || record.kind === "rule") {
      return sqlOf(record).some((sql) => mentionsWord(sql, column.name));
    }
    return record.kind === "kept" && mentionsWord(record.statement, column.name);
  });
}
