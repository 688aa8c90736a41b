import { equal } from "../base/equal.ts";
import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import { type Catalog, catalogOfSchema } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { ForeignKeyRecord, TableRecord, ViewRecord } from "../document/records/index.ts";
import { type Card, HEADER_HEIGHT, rowCentre } from "./card.ts";
import type { EdgeEndKind } from "./edge-ends.ts";
import type { Box, Link } from "./graph.ts";

/** A drawn relationship: its place in the graph, and what its line says. */
export type Relation = {
  readonly link: Link;
  readonly foreignKeyId: string;
  /** Rows that take part, for tinting. */
  readonly fromColumns: readonly string[];
  readonly toColumns: readonly string[];
  readonly endFrom: EdgeEndKind;
  readonly endTo: EdgeEndKind;
  readonly dashed: boolean;
};

/** The tables that stand on the canvas. Partitions are part of their parent's card. */
export function drawnTables(catalog: Catalog): readonly TableRecord[] {
  return catalog.all("table").filter((table) => table.partitionOf === null);
}

/** The table or view that a record is, or belongs to; a partition is itself here. */
export function ownerOf(catalog: Catalog, id: string): TableRecord | ViewRecord | undefined {
  for (let at = catalog.record(id); at; at = catalog.parentOf(at.id)) {
    if (at.kind === "table" || at.kind === "view") return at;
  }
  return undefined;
}

/** A card as the layout sees it. */
export function boxOf(catalog: Catalog, card: Card): Box {
  const namespace = catalog.namespaceOf(card.tableId)?.name ?? "";
  const { tableId: id, width, height, name } = card;
  const box = { id, width, height, name, namespace };
  return card.kind === "table" ? box : { ...box, reads: readBy(catalog, id) };
}

/** The drawn tables and views that a view reads; a partition stands for its parent. */
function readBy(catalog: Catalog, viewId: string): readonly string[] {
  const read = (catalog.find("view", viewId)?.uses ?? []).flatMap((id) => {
    const table = catalog.find("table", id);
    return table ? rootOf(catalog, table).id : (catalog.find("view", id)?.id ?? []);
  });
  return [...new Set<string>(read)].filter((id) => id !== viewId);
}

/** The lines from views to what they read, from header to header. */
export function readingsOf(catalog: Catalog, cards: ReadonlyMap<string, Card>): readonly Link[] {
  return [...cards.values()].flatMap(({ tableId: from, kind }) =>
    kind === "table"
      ? []
      : readBy(catalog, from).flatMap((to) => (cards.has(to) ? [readingLink(from, to)] : [])),
  );
}

/** A line from a view to what it reads; those to one relation may run together. */
export function readingLink(from: string, to: string): Link {
  const middle = HEADER_HEIGHT / 2;
  return {
    id: `${from} reads ${to}`,
    from,
    to,
    fromY: middle,
    toY: middle,
    toKey: "rows",
    endFrom: "reader",
    endTo: "read",
  };
}

/** What was drawn before an edit, so that what the edit left alone stays the same object. */
export type RelationsBefore = {
  readonly catalog: Catalog;
  readonly cardOf: (tableId: string) => Card | undefined;
  readonly relations: readonly Relation[];
};

/**
 * The relationships to draw between these cards. Foreign keys of partitions are lifted to the parent, once for
 * equal columns. A composite key is one line, at its first column.
 */
export function relationsOf(
  catalog: Catalog,
  cards: ReadonlyMap<string, Card>,
  before?: RelationsBefore,
): readonly Relation[] {
  const own: Relation[] = [];
  const lifted = new Map<string, Relation>();
  for (const foreignKey of catalog.all("foreign-key")) {
    const { isOwn, relation } = relationAfter(catalog, { foreignKey, cards }, before);
    if (!relation) continue;
    if (isOwn) own.push(relation);
    else if (!lifted.has(sameness(relation))) lifted.set(sameness(relation), relation);
  }
  if (lifted.size > 0) for (const relation of own) lifted.delete(sameness(relation));
  const relations = [...own, ...lifted.values()];
  return before && areSame(before.relations, relations) ? before.relations : relations;
}

const relationsById = memoizeByIdentity(
  (relations: readonly Relation[]) => new Map(relations.map((relation) => [relation.foreignKeyId, relation])),
);

/**
 * Whether a table's own relation is as it was: a card shows its columns and keys, and is another when one of them is.
 * But not what a partition has of its own.
 */
function isUntouched(
  before: RelationsBefore,
  { link }: Relation,
  { catalog, foreignKey, cards }: Wanted & { readonly catalog: Catalog },
): boolean {
  return (
    before.catalog.record(foreignKey.id) === foreignKey &&
    link.to === foreignKey.references &&
    cards.get(link.from) === before.cardOf(link.from) &&
    cards.get(link.to) === before.cardOf(link.to) &&
    catalog.find("table", link.from)?.constraints.some((id) => id === foreignKey.id) === true
  );
}

type Wanted = Omit<Drawing, "from">;

/** The relation of a foreign key, the same object as before where it says the same; whether it is its table's own. */
function relationAfter(
  catalog: Catalog,
  wanted: Wanted,
  before: RelationsBefore | undefined,
): { readonly isOwn: boolean; readonly relation: Relation | undefined } {
  const old = before && relationsById(before.relations).get(wanted.foreignKey.id);
  if (old && isUntouched(before, old, { catalog, ...wanted })) return { isOwn: true, relation: old };
  const table = catalog.tableOf(wanted.foreignKey.id);
  if (!table) return { isOwn: false, relation: undefined };
  const relation = relationOf(catalog, { ...wanted, from: rootOf(catalog, table) });
  return { isOwn: table.partitionOf === null, relation: old && equal(old, relation) ? old : relation };
}

function areSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, at) => item === after[at]);
}

/** How many relationships there are between tables as they are drawn: those of partitions count once, as the parent's. */
export function relationshipCount(catalog: Catalog): number {
  return countRelationships(catalog.document.schema);
}

const countRelationships = memoizeByIdentity((schema: Document["schema"]): number => {
  const catalog = catalogOfSchema(schema);
  const seen = new Set<string>();
  for (const key of catalog.all("foreign-key")) {
    const own = catalog.tableOf(key.id);
    const target = catalog.find("table", key.references);
    if (!own || !target) continue;
    const isWhole = own.partitionOf === null && own.partitionBy === null && target.partitionOf === null;
    seen.add(isWhole ? joinedByIds(key) : joinedByNames(catalog, { key, own, target }));
  }
  return seen.size;
});

/** What a foreign key joins, where no partition has a part in it. */
const joinedByIds = memoizeByIdentity(({ pairs, references }: ForeignKeyRecord): string =>
  [references, ...pairs.flatMap((pair) => [pair.column, pair.references])].join("\0"),
);

function joinedByNames(
  catalog: Catalog,
  {
    key,
    own,
    target,
  }: { readonly key: ForeignKeyRecord; readonly own: TableRecord; readonly target: TableRecord },
): string {
  const nameOf = (id: string): string => catalog.find("column", id)?.name ?? "";
  const pairs = key.pairs.map((pair) => `${nameOf(pair.column)}\0${nameOf(pair.references)}`);
  return [rootOf(catalog, own).id, rootOf(catalog, target).id, ...pairs].join("\0");
}

function sameness({ link, fromColumns, toColumns }: Relation): string {
  return [link.from, ...fromColumns, link.to, ...toColumns].join(" ");
}

/** The outermost parent of a partition; the table itself otherwise. */
export function rootOf(catalog: Catalog, table: TableRecord): TableRecord {
  let root = table;
  for (
    let up = catalog.find("table", root.partitionOf?.parent);
    up;
    up = catalog.find("table", root.partitionOf?.parent)
  ) {
    if (up === table) break;
    root = up;
  }
  return root;
}

type Drawing = {
  readonly foreignKey: ForeignKeyRecord;
  readonly from: TableRecord;
  readonly cards: ReadonlyMap<string, Card>;
};

function relationOf(catalog: Catalog, { foreignKey, from, cards }: Drawing): Relation | undefined {
  const to = rootOf(catalog, catalog.get("table", foreignKey.references));
  const fromCard = cards.get(from.id);
  const toCard = cards.get(to.id);
  if (!fromCard || !toCard) return undefined;
  const fromColumns = foreignKey.pairs.map((pair) => columnIn(catalog, from, pair.column));
  const toColumns = foreignKey.pairs.map((pair) => columnIn(catalog, to, pair.references));
  const endFrom = isUnique(catalog, from, fromColumns) ? "zero-or-one" : "zero-or-more";
  const required = foreignKey.pairs.every((pair) => catalog.get("column", pair.column).notNull);
  const endTo = required ? "exactly-one" : "zero-or-one";
  return {
    link: {
      id: foreignKey.id,
      from: from.id,
      to: to.id,
      fromY: rowCentre(fromCard, fromColumns[0] ?? ""),
      toY: rowCentre(toCard, toColumns[0] ?? ""),
      toKey: `${to.id} ${toColumns.join(" ")}`,
      endFrom,
      endTo,
    },
    foreignKeyId: foreignKey.id,
    fromColumns,
    toColumns,
    endFrom,
    endTo,
    dashed: foreignKey.notValid || foreignKey.deferral !== "immediate",
  };
}

/** The column itself, or for a partition's the one of the same name in the parent that is drawn. */
function columnIn(catalog: Catalog, table: TableRecord, columnId: string): string {
  if (table.columns.some((id) => id === columnId)) return columnId;
  return catalog.columnNamed(table.id, catalog.get("column", columnId).name)?.id ?? columnId;
}

/** Whether the columns hold a whole key of their table, so that at most one row can have each combination. */
function isUnique(catalog: Catalog, table: TableRecord, columns: readonly string[]): boolean {
  const holds = (key: readonly string[]): boolean =>
    key.length > 0 && key.every((column) => columns.includes(column));
  return (
    holds(catalog.primaryKeyOf(table.id)?.columns ?? []) ||
    catalog.uniquesOf(table.id).some((key) => holds(key.columns)) ||
    catalog
      .indexesOf(table.id)
      .some((index) => index.unique && index.predicate === null && holds(plainColumns(index.keys)))
  );
}

type IndexKeys = readonly { readonly of: { readonly kind: string; readonly column?: string } }[];

/** The columns of an index on columns only; none when it has expressions. */
function plainColumns(keys: IndexKeys): readonly string[] {
  const columns = keys.flatMap((key) => (key.of.column === undefined ? [] : [key.of.column]));
  return columns.length === keys.length ? columns : [];
}
