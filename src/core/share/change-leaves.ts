import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import { isPlain } from "../document/accepts.ts";
import type { Field, Fields } from "../document/field.ts";
import type { Draft } from "./ground.ts";
import type { Order } from "./order.ts";

/**
 * What to make of each text, mention and list of owned records, told where in the shapes it stands and whose it is.
 * What is not named stays.
 */
export type Leaves = {
  readonly text?: (text: string, place: string, of: Draft) => unknown;
  readonly id?: (value: unknown, place: string, of: Draft) => unknown;
  readonly children?: (values: readonly unknown[], place: string) => unknown;
  /** The places of texts and mentions that are looked at; all unless it is given. */
  readonly at?: (place: string) => boolean;
  /** Whether every group inside shall have its fields in the format's order, whatever is in it. */
  readonly inOrder?: boolean;
};

/** A group of fields, its place in the shapes, and the format's order. */
export type Shape = { readonly fields: Fields; readonly place: string; readonly order: Order };

type Plain = Readonly<Record<string, unknown>>;
type Visit = (value: unknown, place: string) => void;

/**
 * Puts other leaves in the place of those that each record of a shape has, visited in the format's order. The record
 * itself changes, but nothing inside it: rows share their groups and lists, and what has no other leaves stays shared.
 * Fields that the format does not know stay. `of` is the record as the leaves are told of it. Undefined when records
 * of this shape have no such leaves.
 */
export function leafChanger(
  shape: Shape,
  leaves: Leaves,
): ((record: Record<string, unknown>, of: Draft) => void) | undefined {
  const wanted = wantedBy(leaves);
  const all = stepsHolding(shape, wanted);
  const steps = leaves.at ? prune(all, wanted, leaves.at) : all;
  if (steps.length === 0) return undefined;
  return (record, of) => {
    const changing = { leaves, wanted, of };
    for (const step of steps) {
      const given = record[step.name];
      if (!isNothing(given)) record[step.name] = mapField(step, given, changing);
    }
  };
}

/** Tells of each mention, in the format's order. */
export function eachMention(shape: Shape, record: Plain, visit: Visit): void {
  visitSteps(stepsHolding(shape, ids), record, visit);
}

/** Most fields of most records say nothing, and are not looked into. */
function isNothing(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** What a field can hold, as bits. */
const texts = 1;
const ids = 2;
const children = 4;
const groups = 8;

function wantedBy(leaves: Leaves): number {
  return (
    (leaves.text ? texts : 0) |
    (leaves.id ? ids : 0) |
    (leaves.children ? children : 0) |
    (leaves.inOrder ? groups : 0)
  );
}

/** A field that the format knows, made ready: every field of every record is looked at through one. */
type Step = {
  readonly name: string;
  readonly place: string;
  readonly type: Field["type"];
  readonly holds: number;
  /** What an optional or a list is of. */
  readonly of?: Step;
  /** The fields of a group, and of each group that a variant can be, in the format's order. */
  readonly steps?: readonly Step[];
  readonly groups?: ReadonlyMap<string, readonly Step[]>;
};

/** The steps of each kind of record, by what they hold. */
const stepsByPlace = memoizeByIdentity((_: Order) => new Map<string, Map<number, readonly Step[]>>());

function stepsHolding(shape: Shape, wanted: number): readonly Step[] {
  const places = stepsByPlace(shape.order);
  const known = places.get(shape.place) ?? new Map<number, readonly Step[]>();
  const hit = known.get(wanted);
  if (hit) return hit;
  const steps = stepsOf(shape).filter(({ holds }) => (holds & wanted) !== 0);
  places.set(shape.place, known.set(wanted, steps));
  return steps;
}

function stepsOf({ fields, place, order }: Shape): readonly Step[] {
  return (order.get(place) ?? []).flatMap((name) => {
    const field = fields[name];
    return field === undefined ? [] : [stepOf(name, field, { place: `${place}.${name}`, order })];
  });
}

type At = { readonly place: string; readonly order: Order };

function stepOf(name: string, field: Field, { order, place }: At): Step {
  const step = { name, place, type: field.type };
  switch (field.type) {
    case "optional":
    case "list": {
      const of = stepOf(name, field.of, { place, order });
      return { ...step, of, holds: of.holds };
    }
    case "group": {
      const steps = stepsOf({ fields: field.fields, place, order });
      return { ...step, steps, holds: groups | heldBy(steps) };
    }
    case "variant": {
      const all = Object.entries(field.of).map(
        ([kind, fields]) => [kind, stepsOf({ fields, place: `${place}.${kind}`, order })] as const,
      );
      return { ...step, groups: new Map(all), holds: groups | heldBy(all.flatMap(([, steps]) => steps)) };
    }
    case "text":
      return { ...step, holds: texts };
    case "id":
      return { ...step, holds: ids };
    case "children":
      return { ...step, holds: children };
    default:
      return { ...step, holds: 0 };
  }
}

function heldBy(steps: readonly Step[]): number {
  return steps.reduce((bits, { holds }) => bits | holds, 0);
}

/** The fields of a value that is a group, or of the group that a variant's value is; undefined for other values. */
function stepsIn(step: Step, value: unknown): readonly Step[] | undefined {
  if (!isPlain(value)) return undefined;
  if (step.steps) return step.steps;
  return typeof value.kind === "string" ? step.groups?.get(value.kind) : undefined;
}

/** Of steps those that hold what is wanted at these places. */
function prune(steps: readonly Step[], wanted: number, isAt: (place: string) => boolean): readonly Step[] {
  return steps.map((step) => pruned(step, wanted, isAt)).filter(({ holds }) => (holds & wanted) !== 0);
}

function pruned(step: Step, wanted: number, isAt: (place: string) => boolean): Step {
  if (step.of) {
    const of = pruned(step.of, wanted, isAt);
    return { ...step, of, holds: of.holds };
  }
  if (step.steps) {
    const steps = prune(step.steps, wanted, isAt);
    return { ...step, steps, holds: heldBy(steps) };
  }
  if (step.groups) {
    const kept = [...step.groups].map(([kind, steps]) => [kind, prune(steps, wanted, isAt)] as const);
    return { ...step, groups: new Map(kept), holds: heldBy(kept.flatMap(([, steps]) => steps)) };
  }
  return isAt(step.place) ? step : { ...step, holds: 0 };
}

type Changing = { readonly leaves: Leaves; readonly wanted: number; readonly of: Draft };

function mapField(step: Step, value: unknown, changing: Changing): unknown {
  const { leaves, of } = changing;
  switch (step.type) {
    case "text":
      return typeof value === "string" && leaves.text ? leaves.text(value, step.place, of) : value;
    case "id":
      return leaves.id ? leaves.id(value, step.place, of) : value;
    case "children":
      return Array.isArray(value) && leaves.children ? leaves.children(value, step.place) : value;
    case "optional":
      return value === null || !step.of ? value : mapField(step.of, value, changing);
    case "list":
      return Array.isArray(value) && step.of ? mapItems(step.of, value, changing) : value;
    case "group":
    case "variant":
      return mapGroup(step, value, changing);
    case "flag":
    case "count":
    case "choice":
      return value;
  }
}

/** The same list where no item changes. */
function mapItems(step: Step, items: readonly unknown[], changing: Changing): readonly unknown[] {
  let mapped: unknown[] | undefined;
  for (let at = 0; at < items.length; at += 1) {
    const item = mapField(step, items[at], changing);
    if (item === items[at]) continue;
    mapped ??= items.slice();
    mapped[at] = item;
  }
  return mapped ?? items;
}

/** The same group where nothing in it changes, unless all fields shall be in order: those that the format does not know are left out then. */
function mapGroup(step: Step, value: unknown, changing: Changing): unknown {
  const steps = stepsIn(step, value);
  if (steps === undefined || !isPlain(value)) return value;
  let mapped: Record<string, unknown> | undefined = changing.leaves.inOrder
    ? inOrder(step, steps, value)
    : undefined;
  for (const inner of steps) {
    if ((inner.holds & changing.wanted) === 0) continue;
    const given = value[inner.name];
    if (isNothing(given)) continue;
    const field = mapField(inner, given, changing);
    if (field === given) continue;
    mapped ??= { ...value };
    mapped[inner.name] = field;
  }
  return mapped ?? value;
}

function inOrder(step: Step, steps: readonly Step[], value: Plain): Record<string, unknown> {
  const copy: Record<string, unknown> = step.type === "variant" ? { kind: value.kind } : {};
  for (const { name } of steps) copy[name] = value[name];
  return copy;
}

function visitSteps(steps: readonly Step[], value: Plain, visit: Visit): void {
  for (const step of steps) {
    const given = value[step.name];
    if ((step.holds & ids) !== 0 && !isNothing(given)) visitField(step, given, visit);
  }
}

function visitField(step: Step, value: unknown, visit: Visit): void {
  if (step.type === "id") {
    visit(value, step.place);
    return;
  }
  if (step.of === undefined) {
    const steps = stepsIn(step, value);
    if (steps && isPlain(value)) visitSteps(steps, value, visit);
    return;
  }
  if (step.type === "optional") visitField(step.of, value, visit);
  else if (Array.isArray(value)) for (const item of value) visitField(step.of, item, visit);
}
