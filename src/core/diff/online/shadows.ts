import { equal } from "../../base/equal.ts";
import { readersOf } from "../../command/sql-mentions.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type {
  ColumnRecord,
  EnumRecord,
  ForeignKeyRecord,
  PrimaryKeyRecord,
  TableRecord,
} from "../../document/records/index.ts";
import { changedProperties } from "../compare.ts";
import type { Comparison } from "../comparison.ts";
import { typesMadeAnew } from "../split.ts";

/** Why a column does not get a second one beside it. */
export interface Unshadowed {
  readonly column: ColumnRecord;
  readonly reason: string;
}

/** The columns that get a second one beside them until the switch, and those that would but cannot. */
export interface Shadows {
  /** To another type that writes every row anew. */
  readonly retyped: readonly ColumnRecord[];
  readonly renamed: readonly ColumnRecord[];
  /** Enums that are made anew, all of whose columns are in `retyped`. */
  readonly enums: readonly EnumRecord[];
  readonly impossible: readonly Unshadowed[];
}

/** Finds them; `rewrites` tells whether the plain plan writes the rows anew for a column of the design after. */
export function shadowsIn(comparison: Comparison, rewrites: (columnId: string) => boolean): Shadows {
  const sides = sidesOf(comparison);
  const columns = sides.after.all("column").filter(({ id }) => isInUse(sides, id));
  const anew = typesMadeAnew(comparison);
  const enums = sides.after.all("enum").filter((type) => anew.has(type.id));
  const usesEnum = ({ type }: ColumnRecord, ids: readonly EnumRecord[]): boolean =>
    type.base.kind === "defined" &&
    ids.some(({ id }) => String(id) === String(type.base.kind === "defined" && type.base.id));
  const wanted = columns.filter(
    (column) => usesEnum(column, enums) || (isRetyped(sides, column) && rewrites(column.id)),
  );
  const renamed = columns.filter((column) => isRenamed(sides, column));
  const told = [...wanted, ...renamed].map((column) => ({ column, reason: obstacle(sides, column) }));
  const impossible = told.flatMap(({ column, reason }) => (reason === undefined ? [] : [{ column, reason }]));
  const isPossible = (column: ColumnRecord): boolean => !impossible.some((one) => one.column === column);
  const whole = enums.filter(
    (type) =>
      sides.after
        .all("column")
        .every((column) => !usesEnum(column, [type]) || (wanted.includes(column) && isPossible(column))) &&
      [sides.followed, sides.after].every((side) =>
        side.referencesTo(type.id).every(({ kind }) => kind === "column" || kind === "namespace"),
      ),
  );
  const broken = enums.filter((type) => !whole.includes(type));
  return {
    retyped: wanted.filter((column) => isPossible(column) && !usesEnum(column, broken)),
    renamed: renamed.filter((column) => isPossible(column) && !wanted.includes(column)),
    enums: whole,
    impossible,
  };
}

interface Sides {
  readonly before: Catalog;
  readonly followed: Catalog;
  readonly after: Catalog;
}

function sidesOf({ after, before, followed }: Comparison): Sides {
  return { before: catalogOf(before), followed: catalogOf(followed), after: catalogOf(after) };
}

function isInUse({ after, before }: Sides, id: string): boolean {
  const table = before.tableOf(id);
  return before.find("column", id) !== undefined && table !== undefined && after.tableOf(id)?.id === table.id;
}

function isRetyped({ followed }: Sides, column: ColumnRecord): boolean {
  const old = followed.find("column", column.id);
  return old !== undefined && (!equal(old.type, column.type) || !equal(old.collation, column.collation));
}

function isRenamed({ before }: Sides, column: ColumnRecord): boolean {
  const old = before.find("column", column.id);
  return old !== undefined && old.name !== column.name;
}

/** What PostgreSQL or the order of things does not let two columns share; undefined when nothing is in the way. */
function obstacle(sides: Sides, column: ColumnRecord): string | undefined {
  const { after, before, followed } = sides;
  const tables = [before.tableOf(column.id), after.tableOf(column.id)].flatMap((table) => table ?? []);
  if (isRenamed(sides, column) && isRetyped(sides, column)) {
    return "it gets another name and another type at once";
  }
  if (tables.some(isNotAlone) || [before, after].some((side) => isParent(side, tables[0]))) {
    return "its table is a foreign table, is partitioned or inherits";
  }
  if (isRenamed(sides, column)) {
    const fed = [followed, after].map((side) => feeding(side, column.id)).find((reason) => reason);
    if (fed !== undefined) return fed;
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

function isNotAlone({
  external,
  foreign,
  inherits,
  ofType,
  partitionBy,
  partitionOf,
  replicaIdentity,
}: TableRecord): boolean {
  return Boolean(
    external ||
      foreign ||
      ofType ||
      partitionBy ||
      partitionOf ||
      replicaIdentity?.kind === "index" ||
      inherits.length > 0,
  );
}

function isParent(side: Catalog, table: TableRecord | undefined): boolean {
  return side.all("table").some(({ inherits }) => inherits.some((id) => id === table?.id));
}

function isOwner(side: Catalog, columnId: string): boolean {
  return side.all("sequence").some(({ ownedBy }) => ownedBy === columnId);
}
