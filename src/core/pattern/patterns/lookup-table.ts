import { plural, singular } from "../../base/singular.ts";
import { freeName, takenIn } from "../../command/names.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { quoteLiteral, quoteQualified } from "../../postgres/quoting.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { columnsIn, idsOf } from "../chosen.ts";
import { type ListedValues, listedValues } from "../listed-values.ts";
import { definePattern, type Remark, type SureSteps } from "../pattern.ts";
import { placeBeside } from "../place-beside.ts";

/** A list of values as rows. */
export const lookupTable = definePattern({
  id: "lookup-table",
  title: "Turn a list of values into a table",
  why: "Values of an enum can never be removed, and those of a check need a migration. Rows of a table can be added, described, ordered and retired by a program, and a foreign key guards the columns as before.",
  takes: "an enum, or columns whose values an enum or a check lists",
  options: {
    name: { kind: "text", label: "Name of the table, if there is one", start: "" },
    position: { kind: "flag", label: "Keep the order in a column", start: true },
  },
  subjects: (catalog, selection) => {
    const ofEnums = selection.flatMap((id) =>
      catalog.find("enum", id) ? catalog.referencesTo(id).filter(({ kind }) => kind === "column") : [],
    );
    const columns = columnsIn(catalog, [...selection, ...idsOf(ofEnums)]);
    return idsOf(columns.filter((column) => listedValues(catalog, column) && !column.generated));
  },
  *steps({ catalog, options, subjects }) {
    const remarks: Remark[] = [];
    const made = new Map<string, string>();
    let now = catalog;
    for (const columnId of subjects) {
      const column = now.get("column", columnId);
      const list = listedValues(now, column);
      if (!list) continue;
      let tableId = made.get(list.by.id);
      if (tableId === undefined) {
        const wanted = options.name !== "" && made.size === 0 ? options.name : nameFor(now, column, list);
        const before = now;
        now = yield* addList(now, column, { list, name: wanted, position: options.position });
        tableId = now.all("table").find(({ id }) => !before.find("table", id))?.id ?? "";
        made.set(list.by.id, tableId);
        remarks.push(rowsOf(now, tableId, { values: list.values, position: options.position }));
      }
      now = yield* refer(now, column, { list, tableId });
    }
    return remarks;
  },
});

function nameFor(catalog: Catalog, column: ColumnRecord, { by }: ListedValues): string {
  const table = catalog.tableOf(column.id);
  return by.kind === "enum" ? plural(by.name) : plural(`${singular(table?.name ?? "")}_${column.name}`);
}

type WantedList = { readonly list: ListedValues; readonly name: string; readonly position: boolean };

function* addList(catalog: Catalog, column: ColumnRecord, { list, name, position }: WantedList): SureSteps {
  const namespace = catalog.namespaceOf(list.by.id);
  const type = list.by.kind === "enum" ? "text" : typeLabel(catalog, column.type);
  return yield {
    id: "add-table",
    input: {
      ...(namespace ? { namespaceId: namespace.id } : {}),
      name: freeName(name, takenIn(catalog, namespace?.id ?? "")),
      ...placeBeside(catalog, catalog.tableOf(column.id)?.id ?? ""),
      columns: [
        { name: "code", type, primaryKey: true },
        ...(position ? [{ name: "position", type: "integer", notNull: true }] : []),
      ],
    },
  };
}

/** The column keeps its name and values; what listed them goes when nothing else is of it. */
function* refer(
  catalog: Catalog,
  column: ColumnRecord,
  { list, tableId }: { readonly list: ListedValues; readonly tableId: string },
): SureSteps {
  const columnId = column.id;
  const references = catalog.columnNamed(tableId, "code")?.id ?? "";
  const owner = catalog.tableOf(columnId)?.id ?? "";
  let now = catalog;
  if (list.by.kind === "enum") {
    const [value] = tokenize(column.default ?? "");
    if (column.default !== null) now = yield { id: "set-column-default", input: { columnId, default: null } };
    now = yield { id: "change-column-type", input: { columnId, type: "text" } };
    if (value?.kind === "string")
      now = yield { id: "set-column-default", input: { columnId, default: quoteLiteral(value.value) } };
  } else now = yield { id: "remove-constraint", input: { constraintId: list.by.id } };
  now = yield {
    id: "add-foreign-key",
    input: {
      ...{ tableId: owner, references: tableId, pairs: [{ columnId, references }] },
      ...{ onUpdate: "cascade", index: true },
    },
  };
  return list.by.kind === "enum" && now.referencesTo(list.by.id).length === 0
    ? yield { id: "remove-enum", input: { enumId: list.by.id } }
    : now;
}

function rowsOf(
  catalog: Catalog,
  tableId: string,
  { position, values }: { readonly values: readonly string[]; readonly position: boolean },
): Remark {
  const { name } = catalog.get("table", tableId);
  const path = quoteQualified(catalog.namespaceOf(tableId)?.name, name);
  const rows = values.map((value, at) => `(${quoteLiteral(value)}${position ? `, ${at + 1}` : ""})`);
  return {
    text: `${catalog.pathOf(tableId)} needs its rows before the foreign key is made.`,
    sql: `INSERT INTO ${path} (code${position ? ", position" : ""}) VALUES\n  ${rows.join(",\n  ")};`,
  };
}
