import type { NamespaceRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses } from "../clauses.ts";
import type { CreateOptions } from "../printed-statement.ts";

/** Namespaces that every database has, and those that PostgreSQL keeps for itself. */
export function isGivenNamespace({ name }: NamespaceRecord): boolean {
  return name === "public" || name === "information_schema" || name.startsWith("pg_");
}

/** CREATE SCHEMA. */
export function createNamespace(namespace: NamespaceRecord, options: CreateOptions = {}): string {
  return clauses("CREATE SCHEMA", options.ifNotExists && "IF NOT EXISTS", quoteName(namespace.name));
}
