import type { Catalog } from "../core/document/catalog.ts";
import { cardsOf, relationsOf } from "../core/layout/diagram.ts";

/** A design from afar, as path data: its cards and the straight lines between them, in px at 100 %. */
export type Sketch = {
  readonly width: number;
  readonly height: number;
  readonly cards: string;
  readonly lines: string;
};

/** Sketches the diagram of a design. Tables without a place stand at the origin, as they do on the canvas. */
export function sketchOf(catalog: Catalog): Sketch {
  const cards = cardsOf(catalog);
  const boxes = new Map(
    [...cards].map(([id, { width, height }]) => {
      const { x, y } = catalog.placementOf(id) ?? { x: 0, y: 0 };
      return [id, { x, y, width, height }];
    }),
  );
  const all = [...boxes.values()];
  const left = all.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const top = all.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const at = (x: number, y: number): string => `${Math.round(x - left)} ${Math.round(y - top)}`;
  const lines = relationsOf(catalog, cards).flatMap(({ link }) => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
    if (!from || !to || from === to) return [];
    const start = at(from.x + from.width / 2, from.y + link.fromY);
    return `M${start}L${at(to.x + to.width / 2, to.y + link.toY)}`;
  });
  return {
    width: all.reduce((most, { x, width }) => Math.max(most, x + width - left), 0),
    height: all.reduce((most, { y, height }) => Math.max(most, y + height - top), 0),
    cards: all.map(({ x, y, width, height }) => `M${at(x, y)}h${width}v${height}h${-width}z`).join(""),
    lines: lines.join(""),
  };
}
