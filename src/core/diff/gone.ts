import { readersOf } from "../command/sql-mentions.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, SchemaRecord } from "../document/records/index.ts";
import { childIdsOf } from "../document/references.ts";
import type { PrintContext } from "../sql/print/print-context.ts";
import { changedProperties } from "./compare.ts";
import { hardNeeds } from "./hard-needs.ts";
import { isMadeAnew } from "./made-anew.ts";

/** What does not survive: what is only before, and what must be dropped and made again. */
export interface Gone {
  readonly has: (id: string) => boolean;
  /** Columns whose default names something that goes. */
  readonly defaults: ReadonlySet<string>;
}

interface Sides {
  readonly before: PrintContext;
  readonly followed: Catalog;
  readonly after: Catalog;
}

/**
 * What goes, by itself or because PostgreSQL does not let something change under it. A least fixed point: whatever
 * needs what goes, goes too.
 */
export function goneIn({ before, followed, after }: Sides): Gone {
  const { catalog } = before;
  const gone = new Set<string>();
  const pending: string[] = [];
  const lose = (id: string): void => {
    if (gone.has(id) || catalog.design.id === id) return;
    gone.add(id);
    pending.push(id);
  };
  const users = usersIn(before);
  for (const id of seeds({ before, followed, after })) lose(id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const taken of [...(users.get(id) ?? []), ...takenAlong(catalog, id)]) lose(taken);
  }
  const defaults = new Set(
    catalog
      .all("column")
      .filter(
        (column) =>
          !gone.has(column.id) && before.mentions([column.default]).certain.some((x) => gone.has(x)),
      )
      .map(({ id }) => String(id)),
  );
  return { has: (id) => gone.has(id), defaults };
}

/** What a record owns, and what reads it if it is a column. What lay in a namespace may lie in another by then. */
function takenAlong(catalog: Catalog, id: string): readonly string[] {
  const record = catalog.record(id);
  if (!record || record.kind === "namespace") return [];
  return record.kind === "column" ? readingColumn(catalog, record) : childIdsOf(record);
}

/** What is only before, what is made anew for its own sake, and what stands in the way of another type. */
function seeds({ before, followed, after }: Sides): readonly string[] {
  const { catalog } = before;
  return catalog.walk().flatMap((record): readonly string[] => {
    const [now, next] = [followed.record(record.id), after.record(record.id)];
    if (!next || !now) return [record.id, ...takenApart(catalog, after, record)];
    const changed = new Set(changedProperties(now, next));
    const anew = [
      ...(isMadeAnew({ followed, after }, now, { next, changed }) ? [record.id] : []),
      ...takenApart(catalog, after, record),
    ];
    const isRetyped = record.kind === "column" && (changed.has("type") || changed.has("collation"));
    return isRetyped ? [...anew, ...underType(catalog, record)] : anew;
  });
}

/** PostgreSQL takes no index out of that of its table's parent: both are made anew. */
function takenApart(catalog: Catalog, after: Catalog, record: SchemaRecord): readonly string[] {
  if (record.kind !== "index" || record.partOf === null) return [];
  const table = catalog.tableOf(record.id);
  const stays = after.find("table", table?.id)?.partitionOf?.parent === table?.partitionOf?.parent;
  const isApart = after.find("index", record.id)?.partOf !== record.partOf;
  return stays && isApart ? [record.id, record.partOf] : [];
}

function usersIn(context: PrintContext): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const record of context.catalog.walk()) {
    for (const need of hardNeeds(context, record)) {
      const list = users.get(need);
      if (list) list.push(record.id);
      else users.set(need, [record.id]);
    }
  }
  return users;
}

/** What reads a column that goes, and what is made of it. */
function readingColumn(catalog: Catalog, column: ColumnRecord): readonly string[] {
  const { bound, readers } = readersOf(catalog, column);
  const made = catalog
    .referencesTo(column.id)
    .filter(
      ({ kind }) => kind !== "sequence" && kind !== "table" && kind !== "dependency" && kind !== "design",
    );
  return [...bound, ...readers, ...made].map(({ id }) => id);
}

const rebuilt = new Set([
  "primary-key",
  "unique",
  "index",
  "exclusion",
  "sequence",
  "table",
  "dependency",
  "design",
]);

/** What stands in the way of another type, and what PostgreSQL would carry over in words of the old type. */
function underType(catalog: Catalog, column: ColumnRecord): readonly string[] {
  const { bound, readers } = readersOf(catalog, column);
  const made = catalog.referencesTo(column.id).filter(({ kind }) => !rebuilt.has(kind));
  return [...bound, ...readers, ...made].map(({ id }) => id);
}
