import type { Catalog } from "../document/catalog.ts";
import type { ForeignKeyRecord, SchemaRecord } from "../document/records/index.ts";
import { columnsInExpression } from "../expression/rename-column-in-expression.ts";
import { equalitiesIn } from "./equalities.ts";
import { tableKeys } from "./table-keys.ts";

/** That columns decide others, by ids, and the record that proves it. */
export type ModelDependency = {
  readonly determinant: readonly string[];
  readonly dependent: readonly string[];
  readonly by: SchemaRecord;
};

/**
 * What the design itself proves of a table's rows: its keys, generated columns, foreign keys over several columns of which
 * some hold a key of the other table, and checks that columns are equal (reference §1.1, 11).
 */
export function modelDependencies(catalog: Catalog, tableId: string): readonly ModelDependency[] {
  const columns = catalog.columnsOf(tableId);
  const all = columns.map(({ id }) => id);
  const keys = tableKeys(catalog, tableId).map(({ columns: determinant, by }) => ({
    determinant,
    dependent: all,
    by,
  }));
  const generated = columns.flatMap((column): readonly ModelDependency[] => {
    if (!column.generated) return [];
    const names = new Set(columnsInExpression(column.generated.expression));
    const inputs = columns.filter(({ name }) => names.has(name)).map(({ id }) => id);
    return [{ determinant: inputs, dependent: [column.id], by: column }];
  });
  const pulled = catalog.foreignKeysOf(tableId).flatMap((key) => pulledBack(catalog, key));
  return [...keys, ...generated, ...pulled, ...equalities(catalog, tableId)];
}

/**
 * Of a foreign key whose columns lead to a key and to more: those that lead to the key decide the rest, as they do
 * there. Only where no null lets a row escape it.
 */
function pulledBack(catalog: Catalog, key: ForeignKeyRecord): readonly ModelDependency[] {
  const { match, notEnforced, notValid, pairs, references } = key;
  const isChecked =
    match === "full" || pairs.every(({ column }) => catalog.find("column", column)?.notNull === true);
  if (pairs.length < 2 || notEnforced || notValid || !isChecked) return [];
  const to = pairs.map((pair) => pair.references);
  return tableKeys(catalog, references)
    .filter(
      ({ columns }) => columns.length < to.length && columns.every((id) => to.some((other) => other === id)),
    )
    .map(({ columns }) => {
      const inKey = pairs.filter((pair) => columns.includes(pair.references));
      return {
        determinant: inKey.map(({ column }) => column),
        dependent: pairs.filter((pair) => !inKey.includes(pair)).map(({ column }) => column),
        by: key,
      };
    });
}

function equalities(catalog: Catalog, tableId: string): readonly ModelDependency[] {
  const idOf = (name: string): string | undefined => {
    const column = catalog.columnNamed(tableId, name);
    return column?.notNull ? column.id : undefined;
  };
  return catalog
    .checksOf(tableId)
    .filter(({ notEnforced, notValid }) => !notEnforced && !notValid)
    .flatMap((by) =>
      equalitiesIn(by.expression).flatMap(([left, right]): readonly ModelDependency[] => {
        const [one, other] = [idOf(left), right === undefined ? undefined : idOf(right)];
        if (one === undefined) return [];
        if (right === undefined) return [{ determinant: [], dependent: [one], by }];
        return other === undefined || other === one
          ? []
          : [
              { determinant: [one], dependent: [other], by },
              { determinant: [other], dependent: [one], by },
            ];
      }),
    );
}
