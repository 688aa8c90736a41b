import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { DependencyRecord, TableRecord } from "../document/records/index.ts";
import { columnsOfTable } from "./columns-of-input.ts";

/** What a person may say of a dependency. */
export type DependencyInput = Partial<
  Pick<DependencyRecord, "multivalued" | "standing" | "origin" | "reason">
> & {
  /** Ids of columns; empty for what is the same in all rows. */
  readonly determinant?: readonly string[];
  readonly dependent?: readonly string[];
};

/** The fields of a dependency that an input sets over those it had; what also stands on the left is left out on the right. */
export function dependencyFields(
  catalog: Catalog,
  table: TableRecord,
  input: DependencyInput & Required<Pick<DependencyInput, "determinant" | "dependent">>,
): (Pick<DependencyRecord, "determinant" | "dependent"> & Partial<DependencyRecord>) | Refusal {
  const { determinant, dependent, reason, ...rest } = input;
  const left = columnsOfTable(catalog, table, determinant);
  if (isRefusal(left)) return left;
  const all = columnsOfTable(catalog, table, dependent);
  if (isRefusal(all)) return all;
  const right = all.filter((column) => !left.includes(column));
  if (right.length === 0) return refuse("A dependency decides at least one other column.");
  const why = reason?.replaceAll(/\s+/g, " ").trim();
  return {
    ...rest,
    ...(why === undefined ? {} : { reason: why === "" ? null : why }),
    ...(reason === null ? { reason } : {}),
    determinant: left.map(({ id }) => id),
    dependent: right.map(({ id }) => id),
  };
}
