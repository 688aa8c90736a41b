import type { ExtensionRecord, SchemaRecord } from "../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../postgres/quoting.ts";
import { statements } from "../../sql/print/statements/index.ts";
import { type Draft, draft, underPath } from "../draft.ts";
import type { Migration } from "../migration.ts";
import { alterConstraint, alterTable } from "./table.ts";
import { alterComposite, alterDomain, alterSequence } from "./types.ts";

/** What makes a record that stays into what it is after, its name aside. */
export function alter(migration: Migration, record: SchemaRecord): readonly Draft[] {
  switch (record.kind) {
    case "table":
      return record.external ? [] : alterTable(migration, record);
    case "domain":
      return alterDomain(migration, record);
    case "composite":
      return alterComposite(migration, record);
    case "sequence":
      return alterSequence(migration, record);
    case "foreign-key":
      return alterConstraint(migration, record);
    default:
      return alterOther(migration, record);
  }
}

function alterOther(migration: Migration, record: SchemaRecord): readonly Draft[] {
  const { after } = migration;
  const { catalog } = after;
  const changed = migration.changed(record);
  const sql: string[] = [];
  if (record.kind === "function" && changed.has("definition")) {
    sql.push(statements.createFunction(catalog, record, { ifNotExists: true }));
  }
  if (record.kind === "trigger" && changed.has("enabled"))
    sql.push(statements.enableTrigger(catalog, record));
  if (record.kind === "rule" && changed.has("enabled")) sql.push(statements.enableRule(catalog, record));
  if (record.kind === "statistics" && changed.has("target")) {
    sql.push(statements.setStatisticsTarget(catalog, record));
  }
  if (record.kind === "extension") sql.push(...extensionSql(migration, record));
  if (changed.has("comment") && "comment" in record)
    sql.push(statements.commentOn(catalog, withComment(record)));
  if (sql.length === 0) return [];
  const path = migration.newPieces.find(({ key }) => key === record.id)?.path;
  return draft(catalog, { verb: "change", record, sql: underPath(after, path, sql) });
}

function extensionSql({ after, changed }: Migration, record: ExtensionRecord): readonly string[] {
  const properties = changed(record);
  const space = after.catalog.find("namespace", record.namespace);
  const start = `ALTER EXTENSION ${quoteName(record.name)}`;
  return [
    ...(properties.has("version") && record.version !== null
      ? [`${start} UPDATE TO ${quoteLiteral(record.version)}`]
      : []),
    ...(properties.has("namespace") && space ? [`${start} SET SCHEMA ${quoteName(space.name)}`] : []),
  ];
}

/** Every new database says this of its public namespace. */
function withComment<R extends SchemaRecord & { readonly comment: string | null }>(record: R): R {
  const isUsual = record.kind === "namespace" && record.name === "public" && record.comment === null;
  return isUsual ? { ...record, comment: "standard public schema" } : record;
}
