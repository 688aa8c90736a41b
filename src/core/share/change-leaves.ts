import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import { chosenGroup, isPlain } from "../document/accepts.ts";
import type { Field, Fields } from "../document/field.ts";
import type { Order } from "./order.ts";

/** What to make of each text, mention and list of owned records; all told where in the shapes it stands. What is not named stays. */
export type Leaves = {
  readonly text?: (text: string, place: string) => unknown;
  readonly id?: (value: unknown, place: string) => unknown;
  readonly children?: (values: readonly unknown[], place: string) => unknown;
  /** Whether every group inside shall have its fields in the format's order, whatever is in it. */
  readonly inOrder?: boolean;
};

/** A group of fields, its place in the shapes, and the format's order. */
export type Shape = { readonly fields: Fields; readonly place: string; readonly order: Order };

type Plain = Readonly<Record<string, unknown>>;
type Visit = (value: unknown, place: string) => void;

/**
 * Puts other leaves in the place of those that a record has, visited in the format's order. The record itself changes,
 * but nothing inside it: rows share their groups and lists. Fields that the format does not know stay.
 */
export function changeLeaves(shape: Shape, record: Record<string, unknown>, leaves: Leaves): void {
  for (const step of stepsAt(shape)) {
    const given = record[step.name];
    if (isWanted(step, leaves) && !isNothing(given)) record[step.name] = mapField(step, given, leaves);
  }
}

/** Tells of each mention, in the format's order. */
export function eachMention(shape: Shape, record: Plain, visit: Visit): void {
  for (const step of stepsAt(shape)) {
    if (step.holds.id && !isNothing(record[step.name])) visitField(step, record[step.name], visit);
  }
}

/** Fields that the format does not know are left out here. */
function mapFields(shape: Shape, value: Plain, leaves: Leaves): Record<string, unknown> {
  const mapped: Record<string, unknown> = {};
  for (const step of stepsAt(shape)) {
    const given = value[step.name];
    mapped[step.name] = isWanted(step, leaves) && !isNothing(given) ? mapField(step, given, leaves) : given;
  }
  return mapped;
}

/** Most fields of most records say nothing, and are not looked into. */
function isNothing(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function isWanted({ holds }: Step, { children, id, inOrder, text }: Leaves): boolean {
  return (
    (holds.text && text !== undefined) ||
    (holds.id && id !== undefined) ||
    (holds.children && children !== undefined) ||
    (holds.groups && inOrder === true)
  );
}

type At = { readonly field: Field; readonly place: string; readonly order: Order };
/** `holds` says what there can be inside. */
type Step = At & {
  readonly name: string;
  readonly holds: { readonly [what in "text" | "id" | "children" | "groups"]: boolean };
};

const stepsByPlace: (order: Order) => Map<string, readonly Step[]> = memoizeByIdentity(() => new Map());

/** The fields of a shape that the format knows, with their places; remembered, because every record asks. */
function stepsAt({ fields, place, order }: Shape): readonly Step[] {
  const known = stepsByPlace(order).get(place);
  if (known) return known;
  const steps = (order.get(place) ?? []).flatMap((name): Step[] => {
    const field = fields[name];
    if (field === undefined) return [];
    const has = (leaf: Field["type"]): boolean => canHold(field, leaf);
    const groups = has("group") || has("variant");
    const holds = { text: has("text"), id: has("id"), children: has("children"), groups };
    return [{ name, field, place: `${place}.${name}`, order, holds }];
  });
  stepsByPlace(order).set(place, steps);
  return steps;
}

function canHold(field: Field, type: Field["type"]): boolean {
  return field.type === type || partsOf(field).some((part) => canHold(part, type));
}

function partsOf(field: Field): readonly Field[] {
  switch (field.type) {
    case "optional":
    case "list":
      return [field.of];
    case "group":
      return Object.values(field.fields);
    case "variant":
      return Object.values(field.of).flatMap((group) => Object.values(group));
    default:
      return [];
  }
}

function mapField({ field, place, order }: At, value: unknown, leaves: Leaves): unknown {
  switch (field.type) {
    case "text":
      return typeof value === "string" && leaves.text ? leaves.text(value, place) : value;
    case "id":
      return leaves.id ? leaves.id(value, place) : value;
    case "children":
      return Array.isArray(value) && leaves.children ? leaves.children(value, place) : value;
    case "optional":
      return value === null ? null : mapField({ field: field.of, place, order }, value, leaves);
    case "list":
      return Array.isArray(value)
        ? value.map((item) => mapField({ field: field.of, place, order }, item, leaves))
        : value;
    case "group":
    case "variant":
      return mapParts({ field, place, order }, value, leaves);
    case "flag":
    case "count":
    case "choice":
      return value;
  }
}

function mapParts(at: At, value: unknown, leaves: Leaves): unknown {
  const parts = partsAt(at, value);
  if (parts === undefined) return value;
  const mapped = mapFields(parts.shape, parts.value, leaves);
  return parts.kind === undefined ? mapped : { kind: parts.kind, ...mapped };
}

type Parts = { readonly kind?: string; readonly shape: Shape; readonly value: Plain };

/** A group, or the group that a variant's value is. */
function partsAt({ field, place, order }: At, value: unknown): Parts | undefined {
  if (field.type === "group" && isPlain(value))
    return { shape: { fields: field.fields, place, order }, value };
  const chosen = field.type === "variant" ? chosenGroup(field, value) : undefined;
  if (chosen === undefined) return undefined;
  const { fields, kind } = chosen;
  return { kind, shape: { fields, place: `${place}.${kind}`, order }, value: chosen.value };
}

function visitField({ field, place, order }: At, value: unknown, visit: Visit): void {
  switch (field.type) {
    case "id":
      visit(value, place);
      return;
    case "optional":
      if (value !== null) visitField({ field: field.of, place, order }, value, visit);
      return;
    case "list":
      if (!Array.isArray(value)) return;
      for (const item of value) visitField({ field: field.of, place, order }, item, visit);
      return;
    default: {
      const parts = partsAt({ field, place, order }, value);
      if (parts) eachMention(parts.shape, parts.value, visit);
    }
  }
}
