import type { Catalog } from "../../../document/catalog.ts";
import type { IndexKey } from "../../../document/fields/index-key.ts";
import type { IndexRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses, parameterList, withParameters } from "../clauses.ts";
import { keyExpression } from "../key-expression.ts";
import { columnList, externalName, ownerNameOf } from "../name-of.ts";
import type { CreateOptions } from "../printed-statement.ts";
import { verbatim } from "../verbatim.ts";

/** CREATE INDEX; `concurrently` is for a table in use, outside a transaction. */
export function createIndex(
  catalog: Catalog,
  index: IndexRecord,
  options: CreateOptions & { readonly concurrently?: boolean } = {},
): string {
  const keys = index.keys.map((key) => indexKeySpelling(catalog, key));
  return clauses(
    `CREATE ${index.unique ? "UNIQUE " : ""}INDEX`,
    options.concurrently && "CONCURRENTLY",
    options.ifNotExists && "IF NOT EXISTS",
    quoteName(index.name),
    index.only ? "ON ONLY" : "ON",
    ownerNameOf(catalog, index.id),
    index.method !== "btree" && `USING ${quoteName(index.method)}`,
    `(${keys.join(", ")})`,
    index.include.length > 0 && `INCLUDE ${columnList(catalog, index.include)}`,
    index.nullsNotDistinct && "NULLS NOT DISTINCT",
    withParameters(index.parameters),
    index.tablespace !== null && `TABLESPACE ${quoteName(index.tablespace)}`,
    index.predicate !== null && `WHERE ${verbatim(index.predicate)}`,
  );
}

function indexKeySpelling(catalog: Catalog, key: IndexKey): string {
  const { operatorClass } = key;
  return clauses(
    whatIsIndexed(catalog, key.of),
    key.collation && `COLLATE ${externalName(key.collation)}`,
    operatorClass && clauses(externalName(operatorClass.name), parameterList(operatorClass.parameters)),
    key.descending && "DESC",
    key.nulls !== "default" && `NULLS ${key.nulls.toUpperCase()}`,
  );
}

function whatIsIndexed(catalog: Catalog, of: IndexKey["of"]): string {
  switch (of.kind) {
    case "column":
      return quoteName(catalog.get("column", of.column).name);
    case "output":
      return quoteName(of.name);
    case "expression":
      return keyExpression(of.expression);
  }
}
