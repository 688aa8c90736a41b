import { sqlNames, sqlPath } from "../sql-text.ts";
import { type CsvTable, keyPosition } from "./csv-table.ts";

type Reference = { readonly column: string; readonly target: string; readonly targetColumn: string };

/**
 * Foreign keys of a table. References to all the columns of another table's key of several columns are one foreign
 * key; any other stands for itself.
 */
export function referencesSql(table: CsvTable, tables: ReadonlyMap<string, CsvTable>): readonly string[] {
  const all = table.columns.flatMap(({ values }) =>
    (values.get("references") ?? "")
      .split(/\s*[,;]\s*/)
      .flatMap((written) => referenceOf(values.get("column") ?? "", written, table.namespace)),
  );
  const targets = [...new Set(all.map(({ target }) => target))];
  return targets.flatMap((target) => {
    const own = all.filter((each) => each.target === target);
    const key = keyOf(tables.get(target));
    const whole =
      key.length > 1 &&
      own.length === key.length &&
      key.every((name) => own.some((each) => each.targetColumn === name));
    const groups = whole ? [own] : own.map((one) => [one]);
    return groups.map((group) => foreignKey(table, target, group));
  });
}

function referenceOf(column: string, written: string, home: string): readonly Reference[] {
  const parts = written.replace(/\s*\(([^()]*)\)$/, ".$1").split(".");
  const [targetColumn = "", name = "", namespace = home] = parts.reverse();
  return targetColumn === "" || name === "" ? [] : [{ column, target: `${namespace}.${name}`, targetColumn }];
}

function keyOf(table: CsvTable | undefined): readonly string[] {
  return (table?.columns ?? [])
    .filter((column) => keyPosition(column) !== undefined)
    .map(({ values }) => values.get("column") ?? "");
}

function foreignKey({ name, namespace }: CsvTable, target: string, group: readonly Reference[]): string {
  const [home = "", ...rest] = target.split(".");
  const columns = sqlNames(group.map(({ column }) => column));
  const targetColumns = sqlNames(group.map(({ targetColumn }) => targetColumn));
  return `ALTER TABLE ${sqlPath(namespace, name)} ADD FOREIGN KEY ${columns} REFERENCES ${sqlPath(home, rest.join("."))} ${targetColumns}`;
}
