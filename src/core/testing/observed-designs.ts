import { loadParser } from "../../engine/parser/load-in-node.ts";
import { observeDesign } from "../../engine/postgres/observe-design.ts";
import type { Postgres } from "../../engine/postgres/open-postgres.ts";
import { isRefusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { Observed } from "../introspect/observed.ts";
import { observedFromQuery, observedQuery } from "../introspect/observed-query.ts";
import { printScript } from "../sql/print/print-script.ts";

/** What a database of its own says of a design. */
export async function observedDesign(catalog: Catalog): Promise<Observed> {
  const observed = await observeDesign(catalog, await loadParser());
  if (isRefusal(observed)) throw new Error(observed.refused);
  return observed;
}

/** What a running database says of a design that is built in a transaction and gone afterwards. */
export async function observedInPassing(postgres: Postgres, document: Document): Promise<Observed> {
  await postgres.exec("BEGIN");
  try {
    await postgres.exec(printScript(catalogOf(document)));
    const [answer] = await postgres.query(observedQuery);
    const observed = observedFromQuery(answer?.observed);
    if (isRefusal(observed)) throw new Error(observed.refused);
    return observed;
  } finally {
    await postgres.exec("ROLLBACK; RESET ALL");
  }
}
