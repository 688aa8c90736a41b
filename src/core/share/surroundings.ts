import { nowhere, type Surroundings } from "./abbreviate.ts";
import { eachMention } from "./change-leaves.ts";
import type { Draft, Ground } from "./ground.ts";
import type { Order } from "./order.ts";
import { targetColumnPlace } from "./pointer.ts";
import { fieldsOf } from "./shapes.ts";

/** The names near a record's texts; its mentions must be ids. A column's own name is near its texts, but not near itself. */
export function surroundingsOf(ground: Ground, order: Order, record: Draft): Surroundings {
  const owner = ground.ownerOf(record.id);
  if (record.kind === "column")
    return { ...nowhere, owner: nameOf(ground, owner), columns: String(record.name) };
  if (without.has(record.kind)) return nowhere;
  const { columns, tables } = mentionsOf(ground, order, record);
  const home = owner ?? (columns[0] && ground.ownerOf(columns[0]));
  const near = columns.filter((id) => ground.ownerOf(id) === home);
  return {
    owner: nameOf(ground, home),
    columns: near.map((id) => ground.nameOf(id)).join("_"),
    target: nameOf(ground, tables[0]),
  };
}

/** Where a table, a view or a column is called what others are foretold by: only names that are there before them are near. */
export const namePlaces: ReadonlySet<string> = new Set(["table.name", "view.name", "column.name"]);

/** Kinds whose records have no names near: they are many, or their texts are long. */
const without: ReadonlySet<string> = new Set(["enum-value", "view", "function"]);

function nameOf(ground: Ground, id: string | undefined): string {
  return id === undefined ? "" : ground.nameOf(id);
}

/** The columns a record mentions, but for those of the table it refers to, and the tables. */
function mentionsOf(
  ground: Ground,
  order: Order,
  record: Draft,
): { readonly columns: readonly string[]; readonly tables: readonly string[] } {
  const columns: string[] = [];
  const tables: string[] = [];
  const shape = { fields: fieldsOf(record.kind), place: record.kind, order };
  eachMention(shape, record, (value, place) => {
    const id = String(value);
    const kind = ground.kindOf(id);
    if (kind === "column" && place !== targetColumnPlace) columns.push(id);
    if (kind === "table") tables.push(id);
  });
  return { columns, tables };
}
