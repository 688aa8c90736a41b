/** The cells of a row that take the focus, in their order. */
export const gridCells = ["details", "name", "type", "null"] as const;

export type GridCell = (typeof gridCells)[number];

/** A cell by its row, counted from 0; the row behind the last column adds one. */
export type GridPlace = { readonly row: number; readonly cell: GridCell };

/** Where the focus stands in the text of a cell: at an edge, an arrow leads out of it. */
export type CaretEdge = { readonly start: boolean; readonly end: boolean };

/** The place an arrow key leads to from a cell, within `rows` rows; undefined where it belongs to the text. */
export function nextPlace(
  key: string,
  from: GridPlace,
  within: { readonly rows: number; readonly caret: CaretEdge },
): GridPlace | undefined {
  const at = gridCells.indexOf(from.cell);
  const last = within.rows - 1;
  switch (key) {
    case "ArrowUp":
      return { ...from, row: Math.max(0, from.row - 1) };
    case "ArrowDown":
      return { ...from, row: Math.min(last, from.row + 1) };
    case "PageUp":
      return { ...from, row: 0 };
    case "PageDown":
      return { ...from, row: last };
    case "ArrowLeft":
      return within.caret.start ? { ...from, cell: gridCells[Math.max(0, at - 1)] ?? from.cell } : undefined;
    case "ArrowRight":
      return within.caret.end ? { ...from, cell: gridCells[at + 1] ?? from.cell } : undefined;
    default:
      return undefined;
  }
}

/** Where the caret stands in an element; a control without text, or a text all selected, is at both edges. */
export function caretEdgeOf(element: EventTarget): CaretEdge {
  if (!(element instanceof HTMLInputElement) || element.type !== "text") return { start: true, end: true };
  const { selectionStart: from, selectionEnd: to, value } = element;
  const whole = from === 0 && to === value.length;
  return { start: whole || (from === 0 && to === 0), end: whole || (from === to && to === value.length) };
}
