import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { isNullable } from "../column-rules.ts";
import { unsaid } from "../losses/unsaid.ts";
import { keyMarks } from "../relationship.ts";
import { partitionLoss, wholeTables } from "../tables.ts";
import type { Rendering } from "../target.ts";

type Options = {
  readonly separator: "comma" | "semicolon" | "tab";
  readonly header: "yes" | "no";
};

const separators = { comma: ",", semicolon: ";", tab: "\t" } as const;

const head = [
  ...["namespace", "table", "position", "column", "type", "nullable", "default"],
  ...["generated", "primary_key", "unique", "references", "comment", "table_comment"],
];

/** All columns of all tables, in RFC 4180's form. */
export function renderCsv(catalog: Catalog, { separator, header }: Options): Rendering {
  const rows = wholeTables(catalog).flatMap((table) =>
    catalog.columnsOf(table.id).map((column, at) => rowOf(catalog, { table, column, position: at + 1 })),
  );
  const between = separators[separator];
  const text = [...(header === "yes" ? [head] : []), ...rows]
    .map((row) => `${row.map((value) => field(value, between)).join(between)}\r\n`)
    .join("");
  const losses = unsaid(catalog, {
    said: {
      namespace: [],
      table: ["comment"],
      column: ["type", "notNull", "default", "identity", "generated", "comment"],
      "primary-key": ["columns"],
      unique: ["columns"],
      "foreign-key": ["references", "pairs"],
    },
    leftOut: (record) => {
      if (record.kind === "unique" && record.columns.length > 1)
        return "The unique constraint is left out: a row says what is unique by itself.";
      if (record.kind === "table" && record.columns.length === 0)
        return "The table is left out: it has no columns.";
      return partitionLoss(catalog, record);
    },
  });
  return { files: [{ path: separator === "tab" ? "columns.tsv" : "columns.csv", text }], losses };
}

type Place = { readonly table: TableRecord; readonly column: ColumnRecord; readonly position: number };

function rowOf(catalog: Catalog, { table, column, position }: Place): readonly string[] {
  const marks = keyMarks(catalog, table, column);
  const { identity, generated } = column;
  return [
    catalog.namespaceOf(table.id)?.name ?? "",
    table.name,
    String(position),
    column.name,
    typeLabel(catalog, column.type),
    isNullable(catalog, column) ? "yes" : "no",
    column.default ?? "",
    identity ? `identity ${identity.when}` : (generated?.expression ?? ""),
    marks.includes("PK") ? String((catalog.primaryKeyOf(table.id)?.columns.indexOf(column.id) ?? 0) + 1) : "",
    marks.includes("UK") ? "yes" : "no",
    referencesOf(catalog, table, column),
    column.comment ?? "",
    table.comment ?? "",
  ];
}

function referencesOf(catalog: Catalog, table: TableRecord, { id }: ColumnRecord): string {
  return catalog
    .foreignKeysOf(table.id)
    .flatMap(({ pairs }) => pairs.filter(({ column }) => column === id))
    .map(({ references }) => catalog.pathOf(references))
    .sort()
    .join(", ");
}

function field(value: string, between: string): string {
  const quotes = /["\r\n]/.test(value) || value.includes(between) || /^\s|\s$/.test(value);
  return quotes ? `"${value.replaceAll('"', '""')}"` : value;
}
