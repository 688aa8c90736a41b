import type { Catalog } from "../../../document/catalog.ts";
import type { IndexRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses, withParameters } from "../clauses.ts";
import { indexKeySpelling } from "../index-key-spelling.ts";
import { columnList, ownerNameOf } from "../name-of.ts";
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
