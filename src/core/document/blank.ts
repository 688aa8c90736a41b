import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import { chosenGroup, isPlain, misfit } from "./accepts.ts";
import { entriesOf, type Field, type Fields, type GroupOf } from "./field.ts";
import type { Id } from "./id.ts";
import { type Kind, type RecordOf, recordShapes, type SchemaRecord } from "./records/index.ts";

type RequiredKey<S extends Fields> = {
  [K in keyof S]: S[K] extends { readonly required: true } ? K : never;
}[keyof S];

type EssentialsOf<S extends Fields> = Pick<GroupOf<S>, RequiredKey<S>> & Partial<GroupOf<S>>;

type EssentialsByKind = { readonly [K in Kind]: EssentialsOf<(typeof recordShapes)[K]["fields"]> };

/** What must be said of a record of kind K when it is made; the rest has defaults. */
export type Essentials<K extends Kind> = EssentialsByKind[K];

/** The value a field has when nothing is said; undefined for a required field. */
export function defaultOf(field: Field): unknown {
  switch (field.type) {
    case "text":
      return field.required ? undefined : "";
    case "flag":
      return false;
    case "count":
      return 0;
    case "choice":
      return field.values[0];
    case "optional":
      return null;
    case "list":
    case "children":
      return NOTHING;
    case "id":
    case "group":
    case "variant":
      return undefined;
  }
}

const NOTHING: readonly never[] = [];

/** Fills in what a plain object leaves out, at every depth; the fields in the order of the shape, strange ones after them. */
export function withDefaults(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...defaultsOf(fields), ...value };
  for (const [key, field] of entriesOf(fields)) {
    const given = filled[key];
    filled[key] = given === undefined ? defaultOf(field) : filledIn(field, given);
  }
  return filled;
}

const defaultsOf = memoizeByIdentity((fields: Fields) =>
  Object.fromEntries(entriesOf(fields).map(([key, field]) => [key, defaultOf(field)])),
);

function filledIn(field: Field, value: unknown): unknown {
  if (field.type === "optional") return value === null ? null : filledIn(field.of, value);
  if (field.type === "list" && Array.isArray(value)) return value.map((item) => filledIn(field.of, item));
  if (field.type === "group" && isPlain(value)) return withDefaults(field.fields, value);
  if (field.type === "variant") {
    const chosen = chosenGroup(field, value);
    return chosen ? withDefaults(chosen.fields, chosen.value) : value;
  }
  return value;
}

/** Makes a record from what must be said of it. Throws when the value does not fit the shape: that is a bug. */
export function blank<K extends Kind>(kind: K, id: Id<NoInfer<K>>, essentials: Essentials<K>): RecordOf<K> {
  const record: unknown = { id, kind, ...withDefaults(recordShapes[kind].fields, essentials) };
  if (isRecord(record) && isOfKind(record, kind)) return record;
  throw new Error(`Not a ${kind}: ${JSON.stringify(record)}`);
}

/** Whether a plain value is a whole record of some kind. References are not looked up here. */
export function isRecord(value: unknown): value is SchemaRecord {
  return recordMisfit(value) === undefined;
}

/** Why a plain value is no record; undefined when it is one. */
export function recordMisfit(value: unknown): string | undefined {
  if (!isPlain(value) || typeof value.id !== "string" || value.id === "") return "id is missing";
  const { kind } = value;
  if (!isKind(kind)) return "kind is unknown";
  return misfit(recordShapes[kind].fields, value, identity);
}

const identity = ["id", "kind"];

/** Whether a word names a kind of record. */
export function isKind(kind: unknown): kind is Kind {
  return typeof kind === "string" && Object.hasOwn(recordShapes, kind);
}

/** Narrows a record to a kind. */
export function isOfKind<K extends Kind>(record: SchemaRecord | undefined, kind: K): record is RecordOf<K> {
  return record?.kind === kind;
}
