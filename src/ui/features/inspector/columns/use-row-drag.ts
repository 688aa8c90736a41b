import { type DragEvent, useState } from "react";

/** A row under a dragged row, and the edge the dragged row would land on. */
export type RowDrop = { readonly id: string; readonly edge: "before" | "after" };

/** Reordering rows by their handles. */
export type RowDrag = {
  readonly drop: RowDrop | undefined;
  readonly start: (event: DragEvent, id: string) => void;
  readonly over: (event: DragEvent, ids: readonly string[]) => void;
  readonly end: () => void;
  /** Lets go: where the dragged row goes, as its place among the others; undefined where nothing is dragged. */
  readonly land: (ids: readonly string[]) => { readonly id: string; readonly to: number } | undefined;
};

/** Follows a drag over the rows of an element whose rows carry `data-row`. */
export function useRowDrag(): RowDrag {
  const [dragged, setDragged] = useState<string | undefined>(undefined);
  const [drop, setDrop] = useState<RowDrop | undefined>(undefined);
  const end = (): void => {
    setDragged(undefined);
    setDrop(undefined);
  };
  return {
    drop,
    end,
    start(event, id) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", id);
      setDragged(id);
    },
    over(event, ids) {
      if (dragged === undefined || !(event.target instanceof Element)) return;
      const row = event.target.closest("[data-row]");
      const id = ids[Number(row?.getAttribute("data-row") ?? Number.NaN)];
      if (!row || id === undefined) return;
      event.preventDefault();
      const box = row.getBoundingClientRect();
      const edge = event.clientY < box.top + box.height / 2 ? "before" : "after";
      if (drop?.id !== id || drop.edge !== edge) setDrop({ id, edge });
    },
    land(ids) {
      end();
      if (dragged === undefined || drop === undefined || drop.id === dragged) return undefined;
      const others = ids.filter((id) => id !== dragged);
      return { id: dragged, to: others.indexOf(drop.id) + (drop.edge === "after" ? 1 : 0) };
    },
  };
}
