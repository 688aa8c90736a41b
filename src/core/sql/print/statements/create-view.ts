import type { Catalog } from "../../../document/catalog.ts";
import type { ViewRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses, withParameters } from "../clauses.ts";
import { nameOf } from "../name-of.ts";
import type { CreateOptions } from "../printed-statement.ts";

/** CREATE VIEW or CREATE MATERIALIZED VIEW around the query as it was written. */
export function createView(catalog: Catalog, view: ViewRecord, options: CreateOptions = {}): string {
  const names = view.columnNames.map(quoteName).join(", ");
  const head = clauses(
    createWords(view, options),
    nameOf(catalog, view),
    names && `(${names})`,
    withParameters(view.options),
    view.tablespace !== null && `TABLESPACE ${quoteName(view.tablespace)}`,
    "AS",
  );
  const tail = clauses(
    view.checkOption !== "none" && `WITH ${view.checkOption.toUpperCase()} CHECK OPTION`,
    view.materialized && view.withoutRows && "WITH NO DATA",
  );
  return [head, view.query, ...(tail ? [tail] : [])].join("\n");
}

function createWords(view: ViewRecord, { ifNotExists }: CreateOptions): string {
  if (view.materialized) return clauses("CREATE MATERIALIZED VIEW", ifNotExists && "IF NOT EXISTS");
  return clauses("CREATE", ifNotExists && "OR REPLACE", view.recursive && "RECURSIVE", "VIEW");
}
