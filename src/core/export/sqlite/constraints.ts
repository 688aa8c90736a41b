import type { ForeignKeyRecord, IndexRecord, TableRecord } from "../../document/records/index.ts";
import { joined } from "../ddl/create-table.ts";
import { wholeForeignKeys } from "../tables.ts";
import { isRowId } from "./columns.ts";
import { columnNames, inSqlite, lose, type SqliteScope, sqlite } from "./scope.ts";

/** The constraints of a table as lines of CREATE TABLE. */
export function constraintLines(scope: SqliteScope, table: TableRecord): readonly string[] {
  const { catalog } = scope;
  const named = ({ name }: { readonly name: string }): string => `CONSTRAINT ${sqlite.quote(name)}`;
  const primary = catalog.primaryKeyOf(table.id);
  const counted = catalog.columnsOf(table.id).some((column) => isRowId(scope, table, column));
  return [
    ...(primary && !counted ? [`${named(primary)} PRIMARY KEY ${columnNames(scope, primary.columns)}`] : []),
    ...catalog.uniquesOf(table.id).map((key) => `${named(key)} UNIQUE ${columnNames(scope, key.columns)}`),
    ...catalog.checksOf(table.id).flatMap((check) => {
      const said = inSqlite(scope, table.id, check.expression);
      if (said === undefined)
        lose(scope, check.id, "The check constraint is left out: SQLite has no words for it.");
      return said === undefined ? [] : [`${named(check)} CHECK (${said})`];
    }),
    ...wholeForeignKeys(catalog, table).map((key) => `${named(key)} ${foreignKey(scope, key)}`),
  ];
}

function foreignKey(scope: SqliteScope, key: ForeignKeyRecord): string {
  const from = columnNames(
    scope,
    key.pairs.map(({ column }) => column),
  );
  const to = columnNames(
    scope,
    key.pairs.map(({ references }) => references),
  );
  return joined(
    `FOREIGN KEY ${from} REFERENCES ${sqlite.quote(scope.names.tables.get(key.references) ?? "")} ${to}`,
    key.onUpdate !== "no action" && `ON UPDATE ${key.onUpdate.toUpperCase()}`,
    key.onDelete !== "no action" && `ON DELETE ${key.onDelete.toUpperCase()}`,
    key.deferral === "deferrable" && "DEFERRABLE INITIALLY IMMEDIATE",
    key.deferral === "initially deferred" && "DEFERRABLE INITIALLY DEFERRED",
  );
}

/** CREATE INDEX, or nothing where SQLite has no words for it. */
export function indexStatement(scope: SqliteScope, table: TableRecord, index: IndexRecord): string {
  if (index.method !== "btree" && index.method !== "hash") {
    lose(scope, index.id, `The index is left out: SQLite has no ${index.method}.`);
    return "";
  }
  const keys = index.keys.map((key) => keyText(scope, table, key));
  if (keys.some((key) => key === undefined)) {
    lose(scope, index.id, "The index is left out: SQLite has no words for its expression.");
    return "";
  }
  const predicate = index.predicate === null ? undefined : inSqlite(scope, table.id, index.predicate);
  const unsayable = index.predicate !== null && predicate === undefined;
  if (unsayable && index.unique) {
    lose(scope, index.id, "The unique index is left out: SQLite has no words for its predicate.");
    return "";
  }
  if (unsayable) lose(scope, index.id, "It is over all rows: SQLite has no words for its predicate.");
  const name = scope.relations.claim(index.name);
  if (name !== index.name) lose(scope, index.id, `It is called “${name}”.`);
  const head = `CREATE ${index.unique ? "UNIQUE " : ""}INDEX ${sqlite.quote(name)}`;
  const where = predicate === undefined ? "" : ` WHERE ${predicate}`;
  return `${head} ON ${sqlite.quote(scope.names.tables.get(table.id) ?? "")} (${keys.join(", ")})${where};\n`;
}

function keyText(
  scope: SqliteScope,
  table: TableRecord,
  key: IndexRecord["keys"][number],
): string | undefined {
  const { of, descending } = key;
  const text =
    of.kind === "column"
      ? sqlite.quote(scope.names.columns.get(of.column) ?? "")
      : of.kind === "expression"
        ? inSqlite(scope, table.id, of.expression)
        : undefined;
  return text === undefined ? undefined : joined(text, descending && "DESC");
}
