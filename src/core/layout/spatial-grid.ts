import type { Point, Rect } from "./graph.ts";

/** Finds the things that lie in a part of the drawing without looking at all of them. */
export type SpatialGrid<T> = {
  /** Adds a thing with its bounds; adding it again moves it. */
  readonly insert: (item: T, bounds: Rect) => void;
  /** Takes a thing out; unknown things are ignored. */
  readonly remove: (item: T) => void;
  /** Each thing whose bounds touch the area, once, in order of insertion within a cell. */
  readonly search: (area: Rect) => readonly T[];
};

type Entry<T> = { readonly item: T; readonly bounds: Rect; seen: number };

const rowsApart = 1 << 20;

const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** An empty grid of square cells of the given size, px. Cost grows with the cells that bounds cover. */
export const createSpatialGrid = <T>(cellSize = 256): SpatialGrid<T> => {
  const cells = new Map<number, Entry<T>[]>();
  const entries = new Map<T, Entry<T>>();
  let stamp = 0;

  const visit = (area: Rect, use: (key: number) => void): void => {
    const right = Math.floor((area.x + area.width) / cellSize);
    const bottom = Math.floor((area.y + area.height) / cellSize);
    for (let column = Math.floor(area.x / cellSize); column <= right; column += 1) {
      for (let row = Math.floor(area.y / cellSize); row <= bottom; row += 1) use(column * rowsApart + row);
    }
  };

  const remove = (item: T): void => {
    const entry = entries.get(item);
    if (!entry) return;
    entries.delete(item);
    visit(entry.bounds, (key) => {
      const kept = (cells.get(key) ?? []).filter((other) => other !== entry);
      if (kept.length > 0) cells.set(key, kept);
      else cells.delete(key);
    });
  };

  const insert = (item: T, bounds: Rect): void => {
    remove(item);
    const entry: Entry<T> = { item, bounds, seen: 0 };
    entries.set(item, entry);
    visit(bounds, (key) => {
      const cell = cells.get(key);
      if (cell) cell.push(entry);
      else cells.set(key, [entry]);
    });
  };

  const search = (area: Rect): readonly T[] => {
    stamp += 1;
    const found: T[] = [];
    const take = (entry: Entry<T>): void => {
      if (entry.seen === stamp) return;
      entry.seen = stamp;
      if (touches(entry.bounds, area)) found.push(entry.item);
    };
    if ((area.width / cellSize) * (area.height / cellSize) > entries.size) entries.forEach(take);
    else visit(area, (key) => cells.get(key)?.forEach(take));
    return found;
  };

  return { insert, remove, search };
};

/** The bounds of a straight line, grown by a margin: how a segment is put into a grid or looked for near a point. */
export const boundsOf = (a: Point, b: Point, margin = 0): Rect => ({
  x: Math.min(a.x, b.x) - margin,
  y: Math.min(a.y, b.y) - margin,
  width: Math.abs(a.x - b.x) + 2 * margin,
  height: Math.abs(a.y - b.y) + 2 * margin,
});
