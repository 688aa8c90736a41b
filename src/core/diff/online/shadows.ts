import type { ColumnRecord, EnumRecord } from "../../document/records/index.ts";
import type { Comparison } from "../comparison.ts";
import { typesMadeAnew } from "../split.ts";
import { familyOf } from "./family.ts";
import { isInUse, isRenamed, isRetyped, obstacleTo, sidesOf } from "./obstacle.ts";

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

/**
 * Finds them; `rewrites` tells whether the plain plan writes the rows anew for a column of the design after, `isCareful`
 * whether what has an id is wanted in the way for a database in use.
 */
export function shadowsIn(
  comparison: Comparison,
  {
    isCareful,
    rewrites,
  }: { readonly rewrites: (columnId: string) => boolean; readonly isCareful: (id: string) => boolean },
): Shadows {
  const sides = sidesOf(comparison);
  const columns = sides.after.all("column").filter(({ id }) => isInUse(sides, id));
  const anew = typesMadeAnew(comparison);
  const careful = (column: ColumnRecord): boolean =>
    familyOf(sides.after, column).some(({ id }) => isCareful(id));
  const isChosen = ({ id }: EnumRecord): boolean =>
    isCareful(id) ||
    sides.after.all("column").some((column) => usesEnum(column, [{ id }]) && careful(column));
  const enums = sides.after.all("enum").filter((type) => anew.has(type.id) && isChosen(type));
  const wanted = columns.filter(
    (column) =>
      usesEnum(column, enums) ||
      (isRetyped(sides, column) &&
        careful(column) &&
        familyOf(sides.after, column).some(({ id }) => rewrites(id))),
  );
  const renamed = columns.filter((column) => isRenamed(sides, column) && careful(column));
  const told = [...wanted, ...renamed].map((column) => ({ column, reason: obstacleTo(sides, column) }));
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

function usesEnum({ type: { base } }: ColumnRecord, enums: readonly Pick<EnumRecord, "id">[]): boolean {
  return base.kind === "defined" && enums.some(({ id }) => String(id) === String(base.id));
}
