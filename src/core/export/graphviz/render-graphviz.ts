import { groupBy } from "../../base/group-by.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { isNullable } from "../column-rules.ts";
import { lossComment, oneLine } from "../losses/loss-lines.ts";
import { unsaid } from "../losses/unsaid.ts";
import { keyMarks, relationshipOf } from "../relationship.ts";
import { diagramLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Rendering } from "../target.ts";
import { htmlText, identifier } from "./syntax.ts";

type Options = { readonly columns: "all" | "keys" | "none"; readonly direction: "LR" | "TB" };

/** The design as a directed graph for dot: a record with ports a table, crow's feet for foreign keys. */
export function renderGraphviz(catalog: Catalog, options: Options): Rendering {
  const tables = wholeTables(catalog);
  const losses = unsaid(catalog, {
    said: {
      namespace: [],
      table: ["comment"],
      column: ["type", "notNull", "comment"],
      "primary-key": ["columns"],
      unique: ["columns"],
      "foreign-key": ["references", "pairs"],
    },
    leftOut: (record) => diagramLoss(catalog, record),
  });
  const edges = tables.flatMap((table) =>
    wholeForeignKeys(catalog, table).map((key) => edge(catalog, options, key)),
  );
  const text = [
    `digraph ${identifier(catalog.design.name)} {\n`,
    `  graph [rankdir=${options.direction}, fontname="Helvetica", nodesep=0.5, ranksep=1.2]\n`,
    `  node [shape=plain, fontname="Helvetica", fontsize=11]\n`,
    `  edge [dir=both, color="#64748b"]\n`,
    "\n",
    nodes(catalog, options, tables),
    edges.length > 0 ? `\n${edges.join("")}` : "",
    "}\n",
    lossComment(losses, "//"),
  ].join("");
  return { files: [{ path: "schema.dot", text }], losses };
}

/** Several namespaces are drawn around their tables. */
function nodes(catalog: Catalog, options: Options, tables: readonly TableRecord[]): string {
  const byNamespace = groupBy(tables, ({ id }) => catalog.namespaceOf(id)?.name ?? "");
  const drawn = (table: TableRecord): string => node(catalog, options, table);
  if (byNamespace.size < 2) return tables.map(drawn).join("");
  return [...byNamespace]
    .map(([namespace, own], at) => {
      const inner = own.map(drawn).join("").replace(/^/gm, "  ").trimEnd();
      const label = `label=${identifier(namespace)}, style=dashed, color="#94a3b8", fontname="Helvetica"`;
      return `  subgraph cluster_${at + 1} {\n    graph [${label}]\n${inner}\n  }\n`;
    })
    .join("");
}

const header = `BGCOLOR="#e2e8f0"`;

function node(catalog: Catalog, { columns }: Options, table: TableRecord): string {
  const all = catalog.columnsOf(table.id);
  const shown = all.filter(
    (column) => columns === "all" || (columns === "keys" && keyMarks(catalog, table, column).length > 0),
  );
  const title = `      <TR><TD ${header}${tooltip(table.comment)}><B>${htmlText(table.name)}</B></TD></TR>\n`;
  const rows = shown.map((column) => row(catalog, table, column)).join("");
  const open = `<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4" COLOR="#94a3b8">`;
  return `  ${nodeName(catalog, table.id)} [label=<\n    ${open}\n${title}${rows}    </TABLE>>]\n`;
}

function row(catalog: Catalog, table: TableRecord, column: ColumnRecord): string {
  const marks = keyMarks(catalog, table, column).join(" ");
  const name = htmlText(column.name);
  const words = [
    marks.includes("PK") ? `<U>${name}</U>` : name,
    `<FONT COLOR="#64748b">${htmlText(typeLabel(catalog, column.type))}${isNullable(catalog, column) ? "?" : ""}</FONT>`,
    ...(marks === "" ? [] : [`<FONT POINT-SIZE="8">${marks}</FONT>`]),
  ];
  const port = `PORT="${portOf(catalog, column)}"`;
  return `      <TR><TD ALIGN="LEFT" ${port}${tooltip(column.comment)}>${words.join(" ")}</TD></TR>\n`;
}

/** A cell shows its tooltip in SVG only where it also leads somewhere. */
function tooltip(comment: string | null): string {
  return comment === null || oneLine(comment) === "" ? "" : ` HREF="#" TOOLTIP="${htmlText(comment)}"`;
}

/** Ports by place: names such as `n` or `se` would be points of the compass. */
function portOf(catalog: Catalog, { id }: ColumnRecord): string {
  const table = catalog.tableOf(id);
  return `c${(table?.columns ?? []).indexOf(id) + 1}`;
}

function nodeName(catalog: Catalog, tableId: string): string {
  const { name } = catalog.get("table", tableId);
  const namespace = catalog.namespaceOf(tableId)?.name ?? "public";
  return identifier(namespace === "public" ? name : `${namespace}.${name}`);
}

function edge(catalog: Catalog, { columns }: Options, key: ForeignKeyRecord): string {
  const { optional, single } = relationshipOf(catalog, key);
  const [pair] = key.pairs;
  const end = (tableId: string, columnId: string): string => {
    const shown = columns !== "none" && isShown(catalog, columns, columnId);
    const port = shown ? `:${portOf(catalog, catalog.get("column", columnId))}` : "";
    return `${nodeName(catalog, tableId)}${port}`;
  };
  const from = end(catalog.tableOf(key.id)?.id ?? "", pair?.column ?? "");
  const to = end(key.references, pair?.references ?? "");
  const several = key.pairs.map(({ column }) => catalog.get("column", column).name).join(", ");
  const label = key.pairs.length > 1 ? `, label=${identifier(several)}, fontsize=9` : "";
  const tail = single ? "teeodot" : "crowodot";
  return `  ${from} -> ${to} [arrowtail=${tail}, arrowhead=${optional ? "teeodot" : "teetee"}${label}]\n`;
}

function isShown(catalog: Catalog, columns: "all" | "keys", columnId: string): boolean {
  const table = catalog.tableOf(columnId);
  const column = catalog.get("column", columnId);
  return columns === "all" || (table !== undefined && keyMarks(catalog, table, column).length > 0);
}
