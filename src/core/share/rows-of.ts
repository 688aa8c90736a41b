import { catalogOf } from "../document/catalog.ts";
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
  const ground = groundOf(document, numbering);
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

function groundOf(document: Document, { records, numbers }: Numbering): WritersGround {
  const catalog = catalogOf(document);
  const tables = new Map<string, number>();
  for (const [number, table] of [...(records.get("table") ?? [])].entries()) {
    const name = "name" in table ? inSmallLetters(table.name) : "";
    if (!tables.has(name)) tables.set(name, number);
  }
  return {
    numberOf: (id) => numbers.get(id) ?? -1,
    idAt: (kind, number) => records.get(kind)?.[number]?.id ?? "",
    kindOf: (id) => (numbers.has(id) ? (document.schema.get(id)?.kind ?? "") : ""),
    nameOf: (id) => {
      const record = document.schema.get(id);
      return record && "name" in record ? record.name : "";
    },
    ownerOf: (id) => {
      const parent = catalog.parentOf(id);
      return parent?.kind === "table" || parent?.kind === "view" ? parent.id : undefined;
    },
    firstColumn: (tableId) => numbers.get(catalog.find("table", tableId)?.columns[0] ?? "") ?? 0,
    tableNamed: (name) => tables.get(name),
  };
}
