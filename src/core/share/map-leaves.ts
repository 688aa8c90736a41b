import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import { chosenGroup, isPlain } from "../document/accepts.ts";
import type { Field, Fields } from "../document/field.ts";
import type { Order } from "./order.ts";

/** What to make of each text, mention and list of owned records; all told where in the shapes it stands. */
export type Leaves = {
  readonly text: (text: string, place: string) => unknown;
  readonly id: (value: unknown, place: string) => unknown;
  readonly children: (values: readonly unknown[], place: string) => unknown;
};

/** A group of fields, its place in the shapes, and the format's order. */
export type Shape = { readonly fields: Fields; readonly place: string; readonly order: Order };

/** The same values with other leaves, visited in the format's order. Fields that the format does not know are left out. */
export function mapLeaves(
  shape: Shape,
  value: Readonly<Record<string, unknown>>,
  leaves: Leaves,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const step of stepsAt(shape)) {
    const given = value[step.name];
    result[step.name] = step.bare || isNothing(given) ? given : mapField(step, given, leaves);
  }
  return result;
}

/** Most fields of most records say nothing, and are not looked into. */
function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

type At = { readonly field: Field; readonly place: string; readonly order: Order };
/** `bare`: there can be no leaf here. */
type Step = At & { readonly name: string; readonly bare: boolean };

const stepsByPlace: (order: Order) => Map<string, readonly Step[]> = memoizeByIdentity(() => new Map());

/** The fields of a shape that the format knows, with their places; remembered, because every record asks. */
function stepsAt({ fields, place, order }: Shape): readonly Step[] {
  const known = stepsByPlace(order).get(place);
  if (known) return known;
  const steps = (order.get(place) ?? []).flatMap((name) => {
    const field = fields[name];
    return field ? [{ name, field, place: `${place}.${name}`, order, bare: isBare(field) }] : [];
  });
  stepsByPlace(order).set(place, steps);
  return steps;
}

function isBare(field: Field): boolean {
  if (field.type === "optional" || field.type === "list") return isBare(field.of);
  return field.type === "flag" || field.type === "count" || field.type === "choice";
}

function mapField({ field, place, order }: At, value: unknown, leaves: Leaves): unknown {
  switch (field.type) {
    case "text":
      return typeof value === "string" ? leaves.text(value, place) : value;
    case "id":
      return leaves.id(value, place);
    case "children":
      return Array.isArray(value) ? leaves.children(value, place) : value;
    case "optional":
      return value === null ? null : mapField({ field: field.of, place, order }, value, leaves);
    case "list":
      return Array.isArray(value)
        ? value.map((item) => mapField({ field: field.of, place, order }, item, leaves))
        : value;
    case "group":
      return isPlain(value) ? mapLeaves({ fields: field.fields, place, order }, value, leaves) : value;
    case "variant": {
      const chosen = chosenGroup(field, value);
      if (!chosen) return value;
      const inner = { fields: chosen.fields, place: `${place}.${chosen.kind}`, order };
      return { kind: chosen.kind, ...mapLeaves(inner, chosen.value, leaves) };
    }
    case "flag":
    case "count":
    case "choice":
      return value;
  }
}
