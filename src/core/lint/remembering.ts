import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";

/** The same catalog that keeps what it answered about each table: a hundred rules ask for the same columns. */
export const remembering: (catalog: Catalog) => Catalog = memoizeByIdentity((catalog: Catalog): Catalog => {
  const named = byId((id) => new Map(catalog.columnsOf(id).map((column) => [column.name, column])));
  return {
    ...catalog,
    columnNamed: (id, name) => named(id).get(name),
    columnsOf: byId(catalog.columnsOf),
    primaryKeyOf: byId(catalog.primaryKeyOf),
    uniquesOf: byId(catalog.uniquesOf),
    foreignKeysOf: byId(catalog.foreignKeysOf),
    checksOf: byId(catalog.checksOf),
    indexesOf: byId(catalog.indexesOf),
    foreignKeysTo: byId(catalog.foreignKeysTo),
    partitionsOf: byId(catalog.partitionsOf),
    namespaceOf: byId(catalog.namespaceOf),
    tableOf: byId(catalog.tableOf),
  };
});

function byId<T>(ask: (id: string) => T): (id: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  return (id) => {
    const known = answers.get(id);
    if (known) return known.answer;
    const answer = ask(id);
    answers.set(id, { answer });
    return answer;
  };
}
