import { topologicalOrder } from "../../base/topological-order.ts";
import { blank } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import { idOf } from "../../document/id.ts";
import type { SchemaRecord, TableRecord, ViewRecord } from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import { objectName } from "../../postgres/default-names.ts";
import { printContext } from "../../sql/print/print-context.ts";
import { pathFor, pathNeedOf, usualPath } from "../../sql/print/search-path.ts";
import { inOrder } from "../naming/in-order.ts";
import { referenceTo } from "../observed-reference.ts";

/** A view of the design as mappers see it: a table of its rows. */
export type OrmView = {
  readonly record: ViewRecord;
  /** A table with the columns that a database reported; without any where it reported none. */
  readonly table: TableRecord;
  /** Whether its query means what it means under the search path of a new session. */
  readonly plainPath: boolean;
};

/** A design whose views are tables of their rows as well, and these, each after those that it reads. */
export type WithViews = { readonly catalog: Catalog; readonly views: readonly OrmView[] };

/** Which of a view's columns a mapper takes for its key, if it wants one. */
type KeyChoice = (columns: readonly string[]) => string | undefined;

/** Adds a table of its rows for each view; the same catalog where there is none. */
export function withViews(
  catalog: Catalog,
  observed: Observed | undefined,
  keyOf: KeyChoice = () => undefined,
): WithViews {
  const found = viewsInOrder(catalog);
  if (found.length === 0) return { catalog, views: [] };
  const schema = new Map<string, SchemaRecord>(catalog.document.schema);
  const context = printContext(catalog, {});
  const views = found.map((record): OrmView => {
    const need = pathNeedOf(context, { texts: [record.query], uses: record.uses });
    const home = catalog.namespaceOf(record.id);
    const seen = observed?.relations.find(
      ({ name, namespace }) => name === record.name && namespace === home?.name,
    );
    const key = keyOf((seen?.columns ?? []).map(({ name }) => name));
    const columns = (seen?.columns ?? []).map(({ name, type }) =>
      blank("column", idOf("column", `${record.id}.${name}`), {
        ...{ name, type: referenceTo(catalog, type), notNull: name === key },
      }),
    );
    const keys = columns
      .filter(({ name }) => name === key)
      .map(({ id }) =>
        blank("primary-key", idOf("primary-key", `${record.id} as a key`), {
          ...{ name: objectName(record.name, null, "pkey"), columns: [id] },
        }),
      );
    const table = blank("table", idOf("table", `${record.id} as a table`), {
      ...{ name: record.name, comment: record.comment },
      ...{ columns: columns.map(({ id }) => id), constraints: keys.map(({ id }) => id) },
    });
    for (const each of [table, ...columns, ...keys]) schema.set(each.id, each);
    const namespace = home && schema.get(home.id);
    if (namespace?.kind === "namespace")
      schema.set(namespace.id, { ...namespace, tables: [...namespace.tables, table.id] });
    return { record, table, plainPath: pathFor(context, usualPath, need) === usualPath };
  });
  return { catalog: catalogOf({ ...catalog.document, schema }), views };
}

/** By namespace and name, so that the order on screen does not change an export, but each after those it reads. */
function viewsInOrder(catalog: Catalog): readonly ViewRecord[] {
  const views = inOrder(catalog, catalog.all("view"));
  const byId = new Map<string, ViewRecord>(views.map((view) => [view.id, view]));
  const { ordered, cyclic } = topologicalOrder(views, ({ uses }) => uses.flatMap((id) => byId.get(id) ?? []));
  return [...ordered, ...cyclic];
}
