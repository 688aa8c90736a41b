import { equal } from "../../base/equal.ts";
import { singular } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { pascalCase } from "../naming/casing.ts";
import { inOrder } from "../naming/in-order.ts";
import { wantedName } from "../naming/wanted-name.ts";
import type { DeclaredNames } from "./declared-names.ts";

/** A type of its own for what identifies a row of a table. */
export type Brand = { readonly name: string; readonly column: ColumnRecord };

/** The brands of a design, and whose brand a column has: its own, or that of the key it refers to. */
export type Brands = {
  readonly all: readonly Brand[];
  readonly of: (column: ColumnRecord) => string | undefined;
};

export const noBrands: Brands = { all: [], of: () => undefined };

/** A brand for each primary key of one column that refers to nothing itself. */
export function brandsOf(catalog: Catalog, names: DeclaredNames): Brands {
  const byColumn = new Map<string, Brand>();
  for (const table of inOrder(catalog, catalog.all("table"))) {
    const key = catalog.primaryKeyOf(table.id);
    const column = key?.columns.length === 1 ? catalog.find("column", key.columns[0]) : undefined;
    if (!column || rootOf(catalog, column).id !== column.id) continue;
    const owner = singular(table.name);
    const named = pascalCase(column.name).startsWith(pascalCase(owner))
      ? column.name
      : `${owner}_${column.name}`;
    const name = names.claim(pascalCase(wantedName(catalog, { id: table.id, name: named })));
    byColumn.set(column.id, { name, column });
  }
  return {
    all: [...byColumn.values()],
    of: (column) => byColumn.get(rootOf(catalog, column).id)?.name,
  };
}

/** The column that a chain of foreign keys of equal type ends at; the column itself if it begins none. */
function rootOf(catalog: Catalog, column: ColumnRecord): ColumnRecord {
  const seen = new Set<string>();
  let at = column;
  while (!seen.has(at.id)) {
    seen.add(at.id);
    const next = referredBy(catalog, at);
    if (!next || !equal(next.type, column.type)) return at;
    at = next;
  }
  // A circle of keys has no root; all on it are the one that comes first.
  return catalog.get("column", [...seen].sort()[0] ?? column.id);
}

function referredBy(catalog: Catalog, column: ColumnRecord): ColumnRecord | undefined {
  const table = catalog.tableOf(column.id);
  if (!table) return undefined;
  const pairs = catalog.foreignKeysOf(table.id).flatMap(({ pairs: own }) => own);
  const pair = pairs.find((each) => each.column === column.id && each.references !== column.id);
  return pair && catalog.find("column", pair.references);
}
