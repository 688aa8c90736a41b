import type { Catalog } from "../core/document/catalog.ts";
import { cardOf } from "../core/layout/card.ts";
import { drawnTables, rootOf } from "../core/layout/diagram.ts";
import type { Rect } from "../core/layout/graph.ts";

/** A design from afar, as path data: its cards and the straight lines between their middles, in px at 100 %. */
export type Sketch = {
  readonly width: number;
  readonly height: number;
  readonly cards: string;
  readonly lines: string;
};

/** Cards made between two pauses: a few milliseconds of work. */
const AT_ONCE = 30;

/**
 * Sketches the diagram of a design, with a pause after every few tables. Tables without a place stand at the origin,
 * as they do on the canvas.
 */
export async function sketchOf(catalog: Catalog, pause: () => Promise<void>): Promise<Sketch> {
  const boxes = new Map<string, Rect>();
  for (const table of drawnTables(catalog)) {
    const placement = catalog.placementOf(table.id);
    const { width, height } = cardOf(catalog, table, placement?.density);
    boxes.set(table.id, { x: placement?.x ?? 0, y: placement?.y ?? 0, width, height });
    if (boxes.size % AT_ONCE === 0) await pause();
  }
  const all = [...boxes.values()];
  const left = all.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const top = all.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const at = (x: number, y: number): string => `${Math.round(x - left)} ${Math.round(y - top)}`;
  const middle = ({ x, y, width, height }: Rect): string => at(x + width / 2, y + height / 2);
  const lines = catalog.all("foreign-key").flatMap(({ id, references }) => {
    const [from, to] = [catalog.tableOf(id), catalog.find("table", references)].map(
      (table) => table && boxes.get(rootOf(catalog, table).id),
    );
    return from && to && from !== to ? `M${middle(from)}L${middle(to)}` : [];
  });
  return {
    width: all.reduce((most, { x, width }) => Math.max(most, x + width - left), 0),
    height: all.reduce((most, { y, height }) => Math.max(most, y + height - top), 0),
    cards: all.map(({ x, y, width, height }) => `M${at(x, y)}h${width}v${height}h${-width}z`).join(""),
    lines: [...new Set(lines)].join(""),
  };
}
