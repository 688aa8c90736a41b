import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { typeLabel } from "../postgres/type-label.ts";
import { type CardMark, type ColumnMarks, marksOf } from "./card-marks.ts";
import { monoWidth, textWidth } from "./text-width.ts";

/** One column as its card shows it. */
export type CardRow = {
  readonly columnId: string;
  readonly name: string;
  readonly type: string;
  readonly mark: CardMark | undefined;
  /** A second role, drawn small behind the name. */
  readonly second: CardMark | undefined;
  /** Undefined where nobody says: of a view's columns. */
  readonly notNull: boolean | undefined;
  /** A hairline under this row closes the primary key. */
  readonly closesKey: boolean;
};

export type Density = "all columns" | "keys" | "header";

export type CardKind = "table" | "view" | "materialized view";

/** A table or view as it is drawn: all its geometry follows from this, in px at 100 %. */
export type Card = {
  /** The id of the table or view; the rows of a view are no records. */
  readonly tableId: string;
  readonly kind: CardKind;
  readonly name: string;
  /** `sales.` for tables outside `public`; empty otherwise. */
  readonly prefix: string;
  /** What stands behind the name: "7 partitions", "external", "view". */
  readonly chip: string;
  /** It exists elsewhere and is drawn fainter. */
  readonly external: boolean;
  readonly rows: readonly CardRow[];
  /** Columns that this density does not show. */
  readonly hidden: number;
  /** A view whose query does not tell its columns. */
  readonly unread: boolean;
  readonly density: Density;
  readonly width: number;
  readonly height: number;
};

export const HEADER_HEIGHT = 32;
export const ROW_HEIGHT = 24;
const MIN_WIDTH = 160;
/** A card grows no wider, px; names and very long types are cut then. */
export const MAX_WIDTH = 320;
/** Left: pad 8, mark 14, gap 6. Right: gap 8, gap 6, bar or ring 8, pad 8. */
const ROW_CHROME = 28 + 30;
const HEADER_CHROME = 28 + 12;
const SECOND_MARK = 16;

/** The card of a table at a density. */
export function cardOf(catalog: Catalog, table: TableRecord, density: Density = "all columns"): Card {
  const columns = catalog.columnsOf(table.id);
  const marks = marksOf(catalog, table);
  const shown =
    density === "header"
      ? []
      : columns.filter((column) => density === "all columns" || marks.isKey(column.id));
  const rows = shown.map((column, at) => rowOf(catalog, column, { marks, next: shown[at + 1] }));
  const head = headOf(catalog, table, density === "header" ? columns.length : 0);
  const hidden = density === "keys" ? columns.length - shown.length : 0;
  return {
    tableId: table.id,
    kind: "table",
    ...head,
    external: table.external,
    rows,
    hidden,
    unread: false,
    density,
    ...cardSize(head, rows, footOf({ hidden, unread: false })),
  };
}

type Head = Pick<Card, "name" | "prefix" | "chip">;

function headOf(catalog: Catalog, table: TableRecord, collapsed: number): Head {
  return {
    name: table.name,
    prefix: prefixOf(catalog, table.id),
    chip: chipOf(catalog, table, collapsed),
  };
}

/** What stands before the name of a relation: its namespace, unless that is `public`. */
export function prefixOf(catalog: Catalog, id: string): string {
  const namespace = catalog.namespaceOf(id)?.name ?? "public";
  return namespace === "public" ? "" : `${namespace}.`;
}

/** The quiet line below the rows; empty where there is none. */
export function footOf({ hidden, unread }: Pick<Card, "hidden" | "unread">): string {
  if (unread) return "Its query does not tell its columns";
  return hidden > 0 ? plural(hidden, "more column") : "";
}

function chipOf(catalog: Catalog, table: TableRecord, collapsed: number): string {
  if (table.external) return "external";
  if (table.foreign) return "foreign";
  const partitions = catalog.partitionsOf(table.id).length;
  if (partitions > 0) return plural(partitions, "partition");
  return collapsed > 0 ? plural(collapsed, "column") : "";
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function rowOf(
  catalog: Catalog,
  column: ColumnRecord,
  { marks, next }: { readonly marks: ColumnMarks; readonly next: ColumnRecord | undefined },
): CardRow {
  const [mark, second] = marks.of(column.id);
  return {
    columnId: column.id,
    name: column.name,
    type: typeLabel(catalog, column.type),
    mark,
    second,
    notNull: column.notNull,
    closesKey: mark === "primary-key" && next !== undefined && marks.of(next.id)[0] !== "primary-key",
  };
}

/** The size of a card with this head, these rows and this line below them, px. */
export function cardSize(
  head: Head,
  rows: readonly CardRow[],
  foot: string,
): { readonly width: number; readonly height: number } {
  const width = Math.max(cardWidth(head, rows), foot === "" ? 0 : footWidth(foot));
  return { width, height: HEADER_HEIGHT + ROW_HEIGHT * (rows.length + (foot === "" ? 0 : 1)) };
}

/** Pad and mark before the line, pad behind it, to the multiple of four that all widths are. */
function footWidth(foot: string): number {
  return Math.ceil((28 + textWidth(foot, 11) + 12) / 4) * 4;
}

function cardWidth(head: Head, rows: readonly CardRow[]): number {
  const widest = rows.reduce((width, row) => Math.max(width, rowWidth(row)), headWidth(head));
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.ceil(widest / 4) * 4));
}

function headWidth({ chip, name, prefix }: Head): number {
  const behind = chip === "" ? 0 : textWidth(chip, 11) + 22;
  return textWidth(prefix, 13) + textWidth(name, 13, true) + behind + HEADER_CHROME;
}

function rowWidth(row: CardRow): number {
  const name = textWidth(row.name, 12, row.mark === "primary-key") + (row.second ? SECOND_MARK : 0);
  return name + monoWidth(row.type, 11) + ROW_CHROME;
}

/** How many px of the header its name and chip leave free. */
export function roomInHead(card: Card): number {
  return card.width - headWidth(card);
}

/** How many px of a row its name and type leave free. */
export function roomIn(card: Card, row: CardRow): number {
  return card.width - rowWidth(row);
}

/** Distance of a row's centre from the top of the card; a row that is not shown answers with the header's centre. */
export function rowCentre(card: Card, columnId: string): number {
  const at = card.rows.findIndex((row) => row.columnId === columnId);
  if (at >= 0) return HEADER_HEIGHT + ROW_HEIGHT * at + ROW_HEIGHT / 2;
  return footOf(card) === "" ? HEADER_HEIGHT / 2 : card.height - ROW_HEIGHT / 2;
}
