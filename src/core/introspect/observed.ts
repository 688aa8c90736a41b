import { type Refusal, refuse } from "../base/refusal.ts";
import { misfit } from "../document/accepts.ts";
import { choice, count, flag, group, list, name, optional, type ValueOf, words } from "../document/field.ts";

const type = group({
  namespace: name,
  name,
  kind: choice("base", "enum", "domain", "composite", "range", "multirange", "pseudo"),
  /** Whether the values are arrays of this type. */
  array: flag,
});

const column = group({
  name,
  type,
  /** As catalogued: every column of a view is. */
  nullable: flag,
  updatable: flag,
  /** The column that a view's column merely passes on, itself perhaps of a view. */
  origin: optional(group({ namespace: name, relation: name, column: name })),
});

const relation = group({
  namespace: name,
  name,
  kind: choice("view", "materialized view", "foreign table"),
  columns: list(column),
  /** Rows may be both inserted and updated, by itself or by triggers and rules. */
  writable: flag,
});

const routine = group({
  namespace: name,
  name,
  arguments: list(
    group({ name: words, mode: choice("in", "out", "inout", "variadic", "table"), type, hasDefault: flag }),
  ),
  result: type,
  setReturning: flag,
  /** How many rows the planner is told to expect; 0 when it returns no set. */
  rows: count,
  comment: optional(words),
});

const composite = group({ namespace: name, name, attributes: list(group({ name, type })) });

const observed = group({
  relations: list(relation),
  functions: list(routine),
  composites: list(composite),
  /** What PostgreSQL said of statements of the design that it did not run: what they make is missing above. */
  failures: list(words),
});

/**
 * What a database that a design built says of what the design itself does not know: the columns of views and foreign
 * tables, the arguments and results of functions (no procedures, aggregates or trigger functions), composite types.
 */
export type Observed = ValueOf<typeof observed>;
export type ObservedType = ValueOf<typeof type>;
export type ObservedColumn = ValueOf<typeof column>;
export type ObservedRelation = ValueOf<typeof relation>;
export type ObservedFunction = ValueOf<typeof routine>;

/** An answer to the query of `observed-query.ts` as what was observed; refused if it is anything else. */
export function observedFrom(answer: unknown): Observed | Refusal {
  return isObserved(answer)
    ? answer
    : refuse("The answer of the database about views and functions is not in the form expected.");
}

function isObserved(answer: unknown): answer is Observed {
  return isPlain(answer) && misfit(observed.fields, answer) === undefined;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
