import { topologicalOrder } from "../base/topological-order.ts";
import { designId } from "../document/id.ts";
import type { Coder } from "./coder.ts";
import { column, unknowns } from "./column.ts";
import type { Order } from "./order.ts";
import { codeRows } from "./record-columns.ts";
import { placedKinds, type Rows } from "./rows.ts";
import { fieldsOf, ownedPlaces } from "./shapes.ts";
import { codeSmall } from "./symbols.ts";

type Design = { readonly rows: Rows; readonly places: readonly unknown[] };

/** Codes a whole design; a reader is given an empty one. Each kind comes after those that own it: they tell how many. */
export function codeDesign(coder: Coder, order: Order, design: Design): Design {
  const rows = new Map<string, readonly Record<string, unknown>[]>();
  for (const kind of owningOrder(order)) {
    const shape = { fields: fieldsOf(kind), place: kind, besides: { id: designId, kind } };
    const count = kind === "design" ? 1 : ownedCount(rows, order, kind);
    const given = coder.reading ? unknowns(count) : (design.rows.get(kind) ?? []);
    rows.set(kind, codeRows({ coder, order }, shape, given));
  }
  const placeable = placedKinds.reduce((sum, kind) => sum + (rows.get(kind)?.length ?? 0), 0);
  const places = coder.reading ? unknowns(placeable) : design.places;
  const placed = codeSmall(coder, "placed", column(places.map((place) => (place === undefined ? 0 : 1))));
  const shape = { fields: fieldsOf("placement"), place: "placement" };
  const drawn = codeRows(
    { coder, order },
    shape,
    places.filter((_, at) => placed[at] === 1),
  );
  let next = 0;
  return { rows, places: placed.map((is) => (is === 1 ? drawn[next++] : undefined)) };
}

function owningOrder(order: Order): readonly string[] {
  const kinds = (order.get("") ?? []).filter((kind) => kind !== "placement");
  const owns = (kind: string, other: string): boolean =>
    ownedPlaces(kind, order).some((name) => order.get(`${kind}.${name}`)?.includes(other));
  return topologicalOrder(kinds, (kind) => kinds.filter((other) => owns(other, kind))).ordered;
}

function ownedCount(rows: Rows, order: Order, kind: string): number {
  let count = 0;
  for (const [owner, owners] of rows) {
    for (const name of ownedPlaces(owner, order)) {
      const number = (order.get(`${owner}.${name}`) ?? []).indexOf(kind);
      if (number === -1) continue;
      for (const row of owners) count += countIn(row[name], number);
    }
  }
  return count;
}

/** How often a list has this number. */
function countIn(list: unknown, number: number): number {
  let count = 0;
  if (Array.isArray(list)) for (const child of list) if (child === number) count += 1;
  return count;
}
