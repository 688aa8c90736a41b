import { isPlain } from "../document/accepts.ts";
import { type Draft, type Ground, inSmallLetters, type WritersGround } from "./ground.ts";
import type { Order } from "./order.ts";

/** A mention as the columns have it: the number of its kind among those allowed, and its own, relative to a frame. */
export type Pointer = { readonly kind: number; readonly at: number };

export const targetPlace = "foreign-key.references";
/** The one place whose columns are those of another table: the one its record refers to. */
export const targetColumnPlace = "foreign-key.pairs.references";

/** Where a mention stands. */
export type Spot = { readonly place: string; readonly record: Draft; readonly order: Order };

/** A mention as small numbers: columns count from the first of their table, a table that its name foretells is 0. */
export function pointerTo(ground: WritersGround, spot: Spot, id: string): Pointer {
  const kindName = ground.kindOf(id);
  const kind = (spot.order.get(spot.place) ?? []).indexOf(kindName);
  if (kind === -1)
    throw new Error(`${spot.place} mentions ${id}, a ${kindName || "record that is not there"}`);
  const number = ground.numberOf(id);
  if (spot.place === targetPlace)
    return { kind, at: number === foretold(ground, spot.record) ? 0 : number + 1 };
  return { kind, at: kindName === "column" ? number - frameOf(ground, spot) : number };
}

/** The id such numbers stand for; one that no record has when they are wrong. */
export function idFrom(ground: Ground, spot: Spot, pointer: unknown): string {
  if (!isPlain(pointer)) return "";
  const kind = (spot.order.get(spot.place) ?? [])[Number(pointer.kind)] ?? "";
  const at = Number(pointer.at);
  if (spot.place === targetPlace) {
    return ground.idAt(kind, at === 0 ? (foretold(ground, spot.record) ?? -1) : at - 1);
  }
  return ground.idAt(kind, kind === "column" ? at + frameOf(ground, spot) : at);
}

function frameOf(ground: Ground, { place, record }: Spot): number {
  const table = place === targetColumnPlace ? String(record.references) : ground.ownerOf(record.id);
  return table === undefined ? 0 : ground.firstColumn(table);
}

/** The number of the table that a foreign key's first column seems to name: `author_id` → author, authors. */
function foretold(ground: Ground, record: Draft): number | undefined {
  const [first] = Array.isArray(record.pairs) ? record.pairs : [];
  if (!isPlain(first) || typeof first.column !== "string") return undefined;
  const stem = inSmallLetters(ground.nameOf(first.column)).replace(/_?id$/, "");
  const plurals = [stem, `${stem}s`, `${stem}es`, stem.replace(/y$/, "ies")];
  return plurals.map((name) => ground.tableNamed(name)).find((number) => number !== undefined);
}
