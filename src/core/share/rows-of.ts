import type { Document } from "../document/document.ts";
import { abbreviate, nowhere } from "./abbreviate.ts";
import { leafChanger } from "./change-leaves.ts";
import { type Draft, inSmallLetters, type WritersGround } from "./ground.ts";
import { type Numbering, numberingOf } from "./numbering.ts";
import type { Order } from "./order.ts";
import { pointerTo } from "./pointer.ts";
import { placedKinds, type Rows } from "./rows.ts";
import { fieldsOf } from "./shapes.ts";
import { namePlaces, surroundingsOf } from "./surroundings.ts";

/** A design as rows, and the place of each table and view, in the order of their numbers; undefined without one. */
export function rowsOf(
  document: Document,
  order: Order,
): { readonly rows: Rows; readonly places: readonly unknown[] } {
  const numbering = numberingOf(document, order);
  const ground = groundOf(numbering);
  const rows = new Map(
    [...numbering.records].map(([kind, records]) => {
      const rowOf = rowMaker(ground, order, kind);
      return [kind, records.map(rowOf)];
    }),
  );
  const placed = placedKinds.flatMap((kind) => numbering.records.get(kind) ?? []);
  return { rows, places: placed.map(({ id }) => document.diagram.get(id)) };
}

/** Makes rows of records of a kind. */
function rowMaker(
  ground: WritersGround,
  order: Order,
  kind: string,
): (record: Draft) => Record<string, unknown> {
  let near = nowhere;
  let nearName = nowhere;
  const change = leafChanger(
    { fields: fieldsOf(kind), place: kind, order },
    {
      inOrder: true,
      text: (text, place) => abbreviate(text, namePlaces.has(place) ? nearName : near),
      id: (id, place, record) => pointerTo(ground, { place, record, order }, String(id)),
      children: (ids, place) => ids.map((id) => (order.get(place) ?? []).indexOf(ground.kindOf(String(id)))),
    },
  );
  return (record) => {
    near = surroundingsOf(ground, order, record);
    nearName = kind === "column" ? { ...nowhere, owner: near.owner } : nowhere;
    const row = { ...record };
    change?.(row, record);
    return row;
  };
}

function groundOf({ byId, records }: Numbering): WritersGround {
  const tables = new Map<string, number>();
  for (const [number, table] of [...(records.get("table") ?? [])].entries()) {
    const name = "name" in table ? inSmallLetters(table.name) : "";
    if (!tables.has(name)) tables.set(name, number);
  }
  return {
    numberOf: (id) => byId.get(id)?.number ?? -1,
    idAt: (kind, number) => records.get(kind)?.[number]?.id ?? "",
    kindOf: (id) => byId.get(id)?.record.kind ?? "",
    nameOf: (id) => {
      const record = byId.get(id)?.record;
      return record && "name" in record ? record.name : "";
    },
    ownerOf: (id) => {
      const owner = byId.get(id)?.owner;
      return owner?.kind === "table" || owner?.kind === "view" ? owner.id : undefined;
    },
    firstColumn: (tableId) => {
      const table = byId.get(tableId)?.record;
      return (table?.kind === "table" && byId.get(table.columns[0] ?? "")?.number) || 0;
    },
    tableNamed: (name) => tables.get(name),
  };
}
