import { refuse } from "../../base/refusal.ts";
import { singular } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { quoteLiteral, quoteName, quoteQualified } from "../../postgres/quoting.ts";
import { columnsIn } from "../chosen.ts";
import { listedValues } from "../listed-values.ts";
import { definePattern } from "../pattern.ts";

/** A reference to one of several tables. */
export const exclusiveArcs = definePattern({
  id: "exclusive-arcs",
  title: "Guard a reference to one of several tables",
  why: "An id beside the name of a table is guarded by nothing. A foreign key for each table, and a check that exactly one is set, say the same and hold.",
  takes: "an id column with its type column, such as subject_id and subject_type, or their table",
  options: {
    tables: { kind: "text", label: "Tables it can lead to, with commas between", start: "" },
  },
  subjects: (catalog, selection) => [
    ...new Set(columnsIn(catalog, selection).flatMap((column) => pairOf(catalog, column)?.id ?? [])),
  ],
  suggest: (catalog, subjects) => {
    const targets = subjects.flatMap((id) => targetsListed(catalog, id));
    return { tables: [...new Set(targets.map(({ table }) => catalog.pathOf(table.id)))].join(", ") };
  },
  *steps({ catalog, options, subjects }) {
    const [columnId, ...more] = subjects;
    const pair = pairOf(catalog, catalog.get("column", columnId ?? ""));
    if (!pair || more.length > 0) return refuse("Select one id column with its type column.");
    const names = options.tables.split(",").flatMap((name) => name.trim() || []);
    const unknown = names.find((name) => !tableCalled(catalog, pair.tableId, name));
    if (unknown !== undefined) return refuse(`There is no table ${unknown}.`);
    const targets = [...new Set(names.flatMap((name) => tableCalled(catalog, pair.tableId, name) ?? []))];
    if (targets.length < 2) return refuse("Say the tables it can lead to, at least two.");
    let now = catalog;
    const columns: ColumnRecord[] = [];
    for (const target of targets) {
      const before = now;
      now = yield {
        id: "add-foreign-key",
        input: { tableId: pair.tableId, references: target.id, index: true, onDelete: "cascade" },
      };
      columns.push(...now.columnsOf(pair.tableId).filter(({ id }) => !before.find("column", id)));
    }
    if (columns.length !== targets.length)
      return refuse("Each of the tables needs a primary key of one column.");
    const set = `num_nonnulls(${columns.map(({ name }) => quoteName(name)).join(", ")})`;
    const expression = `${set} ${pair.required ? "=" : "<="} 1`;
    now = yield { id: "add-check", input: { tableId: pair.tableId, expression } };
    yield { id: "remove-columns", input: { columnIds: [pair.id, pair.kindId] } };
    return [
      {
        text: "Rows that are there are led over before the old columns go.",
        sql: moving(catalog, pair, { columns, now, targets }),
      },
    ];
  },
});

type Pair = {
  readonly tableId: string;
  readonly id: string;
  readonly kindId: string;
  /** Whether every row leads somewhere. */
  readonly required: boolean;
};

/** The pair that a column is half of: an id without a foreign key, and the column that says whose. */
function pairOf(catalog: Catalog, column: ColumnRecord): Pair | undefined {
  const table = catalog.tableOf(column.id);
  const [, stem, , end] = /^((.+)_)(id|type|kind|class)$/.exec(column.name) ?? [];
  if (!table || stem === undefined || end === undefined) return undefined;
  const named = (ends: readonly string[]): ColumnRecord | undefined =>
    ends.flatMap((word) => catalog.columnNamed(table.id, `${stem}${word}`) ?? [])[0];
  const [id, kind] = [named(["id"]), named(["type", "kind", "class"])];
  if (!id || !kind || ![id, kind].includes(column)) return undefined;
  const bound = catalog
    .foreignKeysOf(table.id)
    .some(({ pairs }) => pairs.some((one) => one.column === id.id));
  return bound ? undefined : { tableId: table.id, id: id.id, kindId: kind.id, required: id.notNull };
}

function tableCalled(catalog: Catalog, near: string, name: string): TableRecord | undefined {
  const tables = catalog.all("table");
  const home = catalog.namespaceOf(near)?.id;
  return (
    tables.find(({ id }) => catalog.pathOf(id) === name) ??
    tables.find((table) => table.name === name && catalog.namespaceOf(table.id)?.id === home) ??
    tables.find((table) => table.name === name)
  );
}

/** The tables that the values of the type column name: Post, posts or blog_post. */
function targetsListed(
  catalog: Catalog,
  columnId: string,
): readonly { readonly table: TableRecord; readonly value: string }[] {
  const pair = pairOf(catalog, catalog.get("column", columnId));
  const list = pair && listedValues(catalog, catalog.get("column", pair.kindId));
  return (list?.values ?? []).flatMap((value) => {
    const wanted = plainName(value);
    const table = catalog.all("table").find(({ name }) => plainName(name) === wanted);
    return table ? [{ table, value }] : [];
  });
}

function plainName(name: string): string {
  const snake = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll("::", "_")
    .toLowerCase();
  return singular(snake);
}

type Moved = {
  readonly columns: readonly ColumnRecord[];
  readonly targets: readonly TableRecord[];
  readonly now: Catalog;
};

function moving(catalog: Catalog, pair: Pair, { columns, targets }: Moved): string {
  const table = catalog.get("table", pair.tableId);
  const path = quoteQualified(catalog.namespaceOf(table.id)?.name, table.name);
  const [id, kind] = [pair.id, pair.kindId].map((one) => quoteName(catalog.get("column", one).name));
  const listed = targetsListed(catalog, pair.id);
  return targets
    .map((target, at) => {
      const value = listed.find((one) => one.table.id === target.id)?.value ?? singular(target.name);
      const column = quoteName(columns[at]?.name ?? "");
      return `UPDATE ${path} SET ${column} = ${id} WHERE ${kind} = ${quoteLiteral(value)};`;
    })
    .join("\n");
}
