import type { Catalog } from "../document/catalog.ts";
import type { ViewRecord } from "../document/records/index.ts";
import { type ViewColumn, viewColumns } from "../expression/view-columns.ts";
import { typeLabel } from "../postgres/type-label.ts";
import { type Card, type CardRow, cardSize, type Density, footOf, prefixOf } from "./card.ts";

/** The card of a view at a density: the columns its query tells, with their types where they plainly are a table's. */
export function viewCardOf(catalog: Catalog, view: ViewRecord, density: Density = "all columns"): Card {
  const columns = viewColumns(catalog, view);
  const indexed = indexedColumns(catalog, view);
  const all =
    columns?.map((column) => rowOf(catalog, view, { column, unique: indexed.get(column.name) })) ?? [];
  const isShown = ({ name }: CardRow): boolean => density === "all columns" || indexed.has(name);
  const rows = density === "header" ? [] : all.filter(isShown);
  const kind = view.materialized ? "materialized view" : "view";
  const head = { name: view.name, prefix: prefixOf(catalog, view.id), chip: kind };
  const hidden = density === "keys" ? all.length - rows.length : 0;
  const unread = columns === undefined && density !== "header";
  return {
    tableId: view.id,
    kind,
    ...head,
    external: false,
    rows,
    hidden,
    unread,
    density,
    ...cardSize(head, rows, footOf({ hidden, unread })),
  };
}

/** Columns of the indexes of a materialized view, by name: whether one of them alone is unique. */
function indexedColumns(catalog: Catalog, view: ViewRecord): ReadonlyMap<string, boolean> {
  const indexed = new Map<string, boolean>();
  for (const { unique, predicate, keys } of catalog.indexesOf(view.id)) {
    for (const { of } of keys) {
      if (of.kind !== "output") continue;
      const alone = unique && predicate === null && keys.length === 1;
      indexed.set(of.name, alone || indexed.get(of.name) === true);
    }
  }
  return indexed;
}

function rowOf(
  catalog: Catalog,
  view: ViewRecord,
  {
    column: { name, type },
    unique = false,
  }: { readonly column: ViewColumn; readonly unique: boolean | undefined },
): CardRow {
  return {
    columnId: `${view.id}/${name}`,
    name,
    type: type ? typeLabel(catalog, type) : "",
    mark: unique ? "unique" : undefined,
    second: undefined,
    notNull: undefined,
    closesKey: false,
  };
}
