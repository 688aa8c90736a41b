import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
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

/** The fields in which a kind owns records, in the order of its shape. */
export const childFieldsOf: (kind: string) => readonly string[] = remembered((kind) =>
  Object.entries(fieldsOf(kind)).flatMap(([name, { type }]) => (type === "children" ? [name] : [])),
);

/** The same fields in the format's order; those that the format does not know are left out. */
export function ownedPlaces(kind: string, order: Order): readonly string[] {
  return ownedIn(order)(kind);
}

const ownedIn = memoizeByIdentity((order: Order) =>
  remembered((kind) => (order.get(kind) ?? []).filter((name) => childFieldsOf(kind).includes(name))),
);

/** Every record asks, and kinds are few. */
function remembered(fieldsIn: (kind: string) => readonly string[]): (kind: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (kind) => {
    const fields = known.get(kind) ?? fieldsIn(kind);
    known.set(kind, fields);
    return fields;
  };
}
