import type { IndexRecord, TableRecord } from "../../document/records/index.ts";
import { joined } from "../ddl/create-table.ts";
import { fitsKey } from "./constraints.ts";
import { inMysql, lose, type MysqlScope, mysql } from "./scope.ts";

/** CREATE INDEX, or nothing where MySQL has no words for it. */
export function indexStatement(scope: MysqlScope, table: TableRecord, index: IndexRecord): string {
  const reason = obstacle(scope, index);
  const keys = index.keys.map((key) => keyText(scope, table, key));
  if (reason !== undefined || keys.some((key) => key === undefined)) {
    lose(scope, index.id, `The index is left out: ${reason ?? "MySQL has no words for its expression"}.`);
    return "";
  }
  if (index.predicate !== null) lose(scope, index.id, "It is over all rows: MySQL has no partial indexes.");
  const head = `CREATE ${index.unique ? "UNIQUE " : ""}INDEX ${mysql.quote(indexName(index.name))}`;
  return `${head} ON ${mysql.quote(scope.names.tables.get(table.id) ?? "")} (${keys.join(", ")});\n`;
}

function obstacle(scope: MysqlScope, index: IndexRecord): string | undefined {
  if (index.method !== "btree" && index.method !== "hash") return `MySQL has no ${index.method}`;
  if (index.unique && index.predicate !== null) return "MySQL would have it hold for all rows";
  const columns = index.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
  return fitsKey(scope, columns) ? undefined : "its columns are too long for a key, or can be in none";
}

/** As MySQL may have it; names of indexes are there once in a table, as PostgreSQL's are in a namespace. */
export function indexName(name: string): string {
  return name.replace(/[\u{10000}-\u{10ffff}]/gu, "_").trimEnd() || "_";
}

function keyText(
  scope: MysqlScope,
  table: TableRecord,
  key: IndexRecord["keys"][number],
): string | undefined {
  const { of, descending } = key;
  if (of.kind === "output") return undefined;
  if (of.kind === "column")
    return joined(mysql.quote(scope.names.columns.get(of.column) ?? ""), descending && "DESC");
  const said = inMysql(scope, table.id, of.expression);
  return said === undefined ? undefined : joined(`(${said})`, descending && "DESC");
}
