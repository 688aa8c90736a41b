import type { OutlineRow } from "./outline-rows.ts";

/** How a choice joins what is selected: alone, added or taken away, or all from the anchor to here. */
export type ChoiceMode = "one" | "toggle" | "range";

export type Choosing = {
  readonly rows: readonly OutlineRow[];
  readonly selection: readonly string[];
  /** The row where a range begins. */
  readonly anchor: string | undefined;
};

/**
 * The selection after choosing a row. Only rows of the anchor's kind join it: tables with tables, columns of one
 * table with each other. Rows that stand for no record select nothing.
 */
export function chosen(place: number, mode: ChoiceMode, choosing: Choosing): readonly string[] {
  const { rows, selection, anchor } = choosing;
  const row = rows[place];
  if (row?.id === undefined) return selection;
  const from = rows.findIndex((other) => other.key === anchor);
  const first = rows[from];
  if (mode === "one" || first === undefined || !joins(first, row)) return [row.id];
  if (mode === "range") {
    const between = rows.slice(Math.min(from, place), Math.max(from, place) + 1);
    return between.flatMap((other) => (other.id !== undefined && joins(first, other) ? [other.id] : []));
  }
  const { id } = row;
  return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];
}

function joins(a: OutlineRow, b: OutlineRow): boolean {
  return a.word === b.word && a.look === b.look;
}
