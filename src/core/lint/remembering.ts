import { groupBy } from "../base/group-by.ts";
import { lazy } from "../base/lazy.ts";
import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import { perTable } from "./per-table.ts";

/** The same catalog that keeps what it answered about each table: a hundred rules ask for the same columns. */
export const remembering: (catalog: Catalog) => Catalog = memoizeByIdentity((catalog: Catalog): Catalog => {
  const inward = lazy(() =>
    groupBy(
      catalog.all("table").flatMap(({ id }) => foreignKeys(remembered, id)),
      ({ references }): string => references,
    ),
  );
  const partitions = lazy(() =>
    groupBy(catalog.all("table"), ({ partitionOf }): string => partitionOf?.parent ?? ""),
  );
  const remembered: Catalog = {
    ...catalog,
    columnNamed: (id, name) => named(remembered, id).get(name),
    columnsOf: (id) => columns(remembered, id),
    primaryKeyOf: (id) => primaryKey(remembered, id),
    uniquesOf: (id) => uniques(remembered, id),
    foreignKeysOf: (id) => foreignKeys(remembered, id),
    checksOf: (id) => checks(remembered, id),
    indexesOf: (id) => indexes(remembered, id),
    foreignKeysTo: (id) => inward().get(id) ?? [],
    partitionsOf: (id) => partitions().get(id) ?? [],
    namespaceOf: byId(catalog.namespaceOf),
    tableOf: byId(catalog.tableOf),
  };
  plain.set(remembered, catalog);
  return remembered;
});

/** The catalog that one which remembers asks. */
const plain = new WeakMap<Catalog, Catalog>();

function asked(catalog: Catalog): Catalog {
  return plain.get(catalog) ?? catalog;
}

const columns = perTable((catalog, id) => asked(catalog).columnsOf(id));
const named = perTable((catalog, id) => new Map(columns(catalog, id).map((column) => [column.name, column])));
const primaryKey = perTable((catalog, id) => asked(catalog).primaryKeyOf(id));
const uniques = perTable((catalog, id) => asked(catalog).uniquesOf(id));
const foreignKeys = perTable((catalog, id) => asked(catalog).foreignKeysOf(id));
const checks = perTable((catalog, id) => asked(catalog).checksOf(id));
const indexes = perTable((catalog, id) => asked(catalog).indexesOf(id));

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
