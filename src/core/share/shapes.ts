import { diagramShapes } from "../document/diagram-record.ts";
import type { Fields } from "../document/field.ts";
import { recordShapes } from "../document/records/index.ts";
import type { Order } from "./order.ts";

const shapes: ReadonlyMap<string, { readonly fields: Fields }> = new Map(
  Object.entries({ ...recordShapes, ...diagramShapes }),
);

/** The fields of a kind of record, drawn ones included; none for an unknown word. */
export function fieldsOf(kind: string): Fields {
  return shapes.get(kind)?.fields ?? {};
}

/** The fields in which a kind owns records, in the format's order. */
export function ownedPlaces(kind: string, order: Order): readonly string[] {
  const fields = fieldsOf(kind);
  return (order.get(kind) ?? []).filter((name) => fields[name]?.type === "children");
}
