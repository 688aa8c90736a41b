import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord } from "../document/records/index.ts";
import { armstrongRelation } from "../normalize/armstrong.ts";
import { membersOf } from "../normalize/attribute-set.ts";
import { dependenciesOf, type TableRelation } from "./table-relation.ts";

/** Two rows that may both exist by all that is stated: they agree in some columns and differ in the others. */
export type RowPair = {
  readonly columns: readonly ColumnRecord[];
  readonly rows: readonly [readonly string[], readonly string[]];
  /** Ids. */
  readonly agree: readonly string[];
  readonly differ: readonly string[];
};

/** More columns make examples that nobody reads. */
const WIDEST = 24;

/**
 * Pairs of rows from a table that satisfies exactly what is stated (Armstrong's relation), those that agree in the fewest columns
 * first. Whether they could both exist is for a person to say; pairs that were answered are left out.
 */
export function examplePairs(catalog: Catalog, of: TableRelation): readonly RowPair[] {
  const places = membersOf(of.relation.columns);
  if (places.length > WIDEST || places.length < 2) return [];
  const columns = places.flatMap((at) => of.columns[at] ?? []);
  const rejected = dependenciesOf(catalog, of.tableId).filter(({ standing }) => standing === "rejected");
  const [first = [], ...others] = armstrongRelation(of.relation).found;
  return others
    .map((other): RowPair => {
      const isAlike = (_: unknown, at: number): boolean => other[at] === first[at];
      const agree = columns.filter(isAlike).map(({ id }) => id);
      const differ = columns.filter(({ id }) => !agree.includes(id)).map(({ id }) => id);
      const show = (row: readonly number[]) => columns.map((column, at) => valueFor(column, row[at] ?? 0));
      return { columns, rows: [show(first), show(other.map((code) => Math.min(code, 1)))], agree, differ };
    })
    .filter(
      ({ agree, differ }) =>
        agree.length > 0 &&
        !rejected.some(
          ({ determinant, dependent }) =>
            same(determinant, agree) && differ.every((id) => dependent.some((own) => own === id)),
        ),
    )
    .toSorted((one, other) => one.agree.length - other.agree.length);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** A value that a column of this type could have; another code is another value. */
function valueFor({ name, type: { base } }: ColumnRecord, code: number): string {
  const word = base.kind === "builtin" ? base.name : "";
  if (/^(int[248]|numeric|float[48]|money)$/.test(word)) return String(code + 1);
  if (word === "bool") return code === 0 ? "true" : "false";
  if (/^(date|timestamp|timestamptz)$/.test(word)) return `2026-01-0${code + 1}`;
  return `${name.replace(/_?(id|code|name)$/i, "") || name} ${code === 0 ? "A" : "B"}`;
}
