import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import type { TableRecord } from "../document/records/index.ts";

const withSome = memoizeByIdentity((catalog: Catalog) =>
  memoizeByIdentity((tables: readonly TableRecord[]) =>
    tables.filter(
      ({ dependencies, partitionOf }) =>
        partitionOf === null && dependencies.some((id) => catalog.find("dependency", id)),
    ),
  ),
);

/** The tables of which somebody said what decides what; of a partition, that is said of the whole. */
export function withDependencies(catalog: Catalog, tables: readonly TableRecord[]): readonly TableRecord[] {
  return withSome(catalog)(tables);
}

/** Whether a person has answered what a rule would ask: that these columns decide another, or that they do not. */
export function isAnswered(
  catalog: Catalog,
  table: TableRecord,
  { determinant, dependent }: { readonly determinant: readonly string[]; readonly dependent: string },
): boolean {
  return table.dependencies
    .flatMap((id) => catalog.find("dependency", id) ?? [])
    .some(
      (one) =>
        one.standing !== "suggested" &&
        one.determinant.length === determinant.length &&
        one.determinant.every((id) => determinant.some((other) => other === id)) &&
        one.dependent.some((id) => id === dependent),
    );
}
