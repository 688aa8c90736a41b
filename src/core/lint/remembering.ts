import { groupBy } from "../base/group-by.ts";
import { lazy } from "../base/lazy.ts";
import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import { calledOf } from "../document/named-record.ts";
import type {
  CheckRecord,
  ForeignKeyRecord,
  PrimaryKeyRecord,
  UniqueRecord,
} from "../document/records/index.ts";
import { perTable } from "./per-table.ts";

/** The same catalog that keeps what it answered about each table: a hundred rules ask for the same columns. */
export const remembering: (catalog: Catalog) => Catalog = memoizeByIdentity((catalog: Catalog): Catalog => {
  const inward = lazy(() =>
    groupBy(
      catalog.all("table").flatMap(({ id }) => owned(remembered, id).foreignKeys),
      ({ references }): string => references,
    ),
  );
  const remembered: Catalog = {
    ...catalog,
    columnNamed: (id, name) => named(remembered, id).get(name),
    columnsOf: (id) => owned(remembered, id).columns,
    primaryKeyOf: (id) => owned(remembered, id).primaryKey,
    uniquesOf: (id) => owned(remembered, id).uniques,
    foreignKeysOf: (id) => owned(remembered, id).foreignKeys,
    checksOf: (id) => owned(remembered, id).checks,
    indexesOf: (id) => owned(remembered, id).indexes,
    foreignKeysTo: (id) => inward().get(id) ?? [],
    namespaceOf: byId(catalog.namespaceOf),
    tableOf: (id) => {
      const owner = catalog.parentOf(id);
      return owner?.kind === "table" ? owner : catalog.tableOf(id);
    },
    pathOf: (id) => {
      const record = catalog.record(id);
      if (record?.kind === "table") return pathOfTable(remembered, id);
      const owner = catalog.parentOf(id);
      if (owner?.kind !== "table" || !record) return catalog.pathOf(id);
      return `${pathOfTable(remembered, owner.id)}.${calledOf(record)}`;
    },
  };
  plain.set(remembered, catalog);
  return remembered;
});

/** The catalog that one which remembers asks. */
const plain = new WeakMap<Catalog, Catalog>();

function asked(catalog: Catalog): Catalog {
  return plain.get(catalog) ?? catalog;
}

const pathOfTable = perTable((catalog, id) => asked(catalog).pathOf(id));

const named = perTable(
  (catalog, id) => new Map(catalog.columnsOf(id).map((column) => [column.name, column])),
);

/** What a table or view owns, sorted out once. */
const owned = perTable((catalog, id) => {
  const uniques: UniqueRecord[] = [];
  const foreignKeys: ForeignKeyRecord[] = [];
  const checks: CheckRecord[] = [];
  let primaryKey: PrimaryKeyRecord | undefined;
  for (const own of catalog.find("table", id)?.constraints ?? []) {
    const record = catalog.record(own);
    if (record?.kind === "primary-key") primaryKey ??= record;
    else if (record?.kind === "unique") uniques.push(record);
    else if (record?.kind === "foreign-key") foreignKeys.push(record);
    else if (record?.kind === "check") checks.push(record);
  }
  const { columnsOf, indexesOf } = asked(catalog);
  return { columns: columnsOf(id), indexes: indexesOf(id), primaryKey, uniques, foreignKeys, checks };
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
