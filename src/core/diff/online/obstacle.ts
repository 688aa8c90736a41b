import { equal } from "../../base/equal.ts";
import { readersOf } from "../../command/sql-mentions.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type {
  ColumnRecord,
  ForeignKeyRecord,
  PrimaryKeyRecord,
  TableRecord,
} from "../../document/records/index.ts";
import { changedProperties } from "../compare.ts";
import type { Comparison } from "../comparison.ts";
import { familyOf } from "./family.ts";

/** The designs that a column is looked at in. */
export interface Sides {
  readonly before: Catalog;
  readonly followed: Catalog;
  readonly after: Catalog;
}

/** The catalogs of a comparison. */
export function sidesOf({ after, before, followed }: Comparison): Sides {
  return { before: catalogOf(before), followed: catalogOf(followed), after: catalogOf(after) };
}

/** Whether a column is there before and after, in the same table. */
export function isInUse({ after, before }: Sides, id: string): boolean {
  const table = before.tableOf(id);
  return before.find("column", id) !== undefined && table !== undefined && after.tableOf(id)?.id === table.id;
}

/** Whether a column gets another type or collation. */
export function isRetyped({ followed }: Sides, column: ColumnRecord): boolean {
  const old = followed.find("column", column.id);
  return old !== undefined && (!equal(old.type, column.type) || !equal(old.collation, column.collation));
}

/** Whether a column gets another name. */
export function isRenamed({ before }: Sides, column: ColumnRecord): boolean {
  const old = before.find("column", column.id);
  return old !== undefined && old.name !== column.name;
}

/** What PostgreSQL or the order of things does not let two columns share; undefined when nothing is in the way. */
export function obstacleTo(sides: Sides, column: ColumnRecord): string | undefined {
  const { after, followed } = sides;
  if (isRenamed(sides, column)) return renameObstacle(sides, column);
  const family = familyOf(after, column);
  const ids = (columns: readonly ColumnRecord[]): readonly string[] => columns.map(({ id }) => String(id));
  const old = followed.find("column", column.id);
  if (!equal(ids(family).toSorted(), ids(old ? familyOf(followed, old) : []).toSorted())) {
    return "its table gets or loses partitions in the same migration";
  }
  for (const member of family) {
    const reason = retypeObstacle(sides, member);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function renameObstacle(sides: Sides, column: ColumnRecord): string | undefined {
  const { after, before, followed } = sides;
  const tables = [before.tableOf(column.id), after.tableOf(column.id)].flatMap((table) => table ?? []);
  if (isRetyped(sides, column)) return "it gets another name and another type at once";
  if (tables.some((table) => table.partitionBy || table.partitionOf))
    return "its table is partitioned, and two columns of it cannot keep each other in step";
  const fed = [followed, after].map((side) => feeding(side, column.id)).find((reason) => reason);
  return fed ?? retypeObstacle(sides, column);
}

function retypeObstacle(sides: Sides, column: ColumnRecord): string | undefined {
  const { after, before, followed } = sides;
  const tables = [before.tableOf(column.id), after.tableOf(column.id)].flatMap((table) => table ?? []);
  if (tables.some(isNotAlone) || [before, after].some((side) => isParent(side, tables[0]))) {
    return "its table is a foreign table or of a type, inherits, or is identified by an index";
  }
  if (tables.some(({ partitionBy }) => partitionBy?.keys.some(({ of }) => isKeyOf(of, column.id)))) {
    return "rows are divided by it";
  }
  return keyObstacle(sides, column) ?? obstacleIn(followed, column.id) ?? obstacleIn(after, column.id);
}

/** What only one of two columns can have while both are written. */
function feeding(side: Catalog, id: string): string | undefined {
  const table = side.tableOf(id)?.id ?? "";
  if (side.get("column", id).identity)
    return "its values come from an identity, which only one column can have";
  if (isOwner(side, id)) return "a sequence belongs to it";
  if (isIn(side.primaryKeyOf(table), id)) return "it is in the primary key";
  return refersTo(side, table, id).length > 0 ? "foreign keys refer to it" : undefined;
}

/** Why the key that a column is in, or a foreign key to it, cannot pass over to a second one. */
function keyObstacle({ after, followed }: Sides, { id }: ColumnRecord): string | undefined {
  const table = followed.tableOf(id)?.id ?? "";
  const [was, is] = [followed.primaryKeyOf(table), after.primaryKeyOf(table)];
  if (isIn(was, id) || isIn(is, id)) {
    if (!was || !is || was.id !== is.id || changedProperties(was, is).some(isOfKey)) {
      return "the primary key becomes another in the same migration";
    }
    if (is.withoutOverlaps) return "it is in a key WITHOUT OVERLAPS, which no index can be made into";
  }
  return undefined;
}

function isOfKey(property: string): boolean {
  return property !== "comment" && property !== "name";
}

function isIn(key: PrimaryKeyRecord | undefined, columnId: string): boolean {
  return key !== undefined && [...key.columns, ...key.include].some((id) => id === columnId);
}

function refersTo(side: Catalog, tableId: string, columnId: string): readonly ForeignKeyRecord[] {
  return side
    .foreignKeysTo(tableId)
    .filter(({ pairs }) => pairs.some((pair) => pair.references === columnId));
}

function obstacleIn(side: Catalog, id: string): string | undefined {
  const column = side.get("column", id);
  if (column.generated) return "PostgreSQL computes it for every row while it is added";
  if (readersOf(side, column).readers.some(({ kind }) => kind === "column")) {
    return "a generated column is computed from it";
  }
  const isFixed = side.referencesTo(id).some(({ kind }) => fixed.has(kind));
  return isFixed ? "an exclusion, a publication or a grant names it" : undefined;
}

const fixed: ReadonlySet<string> = new Set(["exclusion", "publication", "grant"]);

function isKeyOf(of: { readonly kind: string; readonly column?: string }, columnId: string): boolean {
  return of.kind === "column" && of.column === columnId;
}

function isNotAlone({ external, foreign, inherits, ofType, replicaIdentity }: TableRecord): boolean {
  return Boolean(external || foreign || ofType || replicaIdentity?.kind === "index" || inherits.length > 0);
}

function isParent(side: Catalog, table: TableRecord | undefined): boolean {
  return side.all("table").some(({ inherits }) => inherits.some((id) => id === table?.id));
}

function isOwner(side: Catalog, columnId: string): boolean {
  return side.all("sequence").some(({ ownedBy }) => ownedBy === columnId);
}
