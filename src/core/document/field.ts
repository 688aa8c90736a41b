import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { IdOf } from "./id.ts";

/**
 * The shape of a record is itself plain data: from it follow the record's type, its validation, its references,
 * its renumbering, the design file and the share link. A new property is one line in one shape.
 */
export type Field =
  | TextField
  | FlagField
  | CountField
  | ChoiceField<string>
  | IdField<string>
  | ChildrenField<string>
  | OptionalField<Field>
  | ListField<Field>
  | GroupField<Fields>
  | VariantField<Readonly<Record<string, Fields>>>;

export interface Fields {
  readonly [name: string]: Field;
}

/** The fields of a shape with their names, in the shape's order; remembered, because every record asks. */
export const entriesOf: (fields: Fields) => readonly (readonly [name: string, field: Field])[] =
  memoizeByIdentity((fields: Fields) => Object.entries(fields));

/** `role` tells readers of shapes what the text is: a name in SQL, a fragment of SQL, or words. */
export type TextField = {
  readonly type: "text";
  readonly role: "name" | "sql" | "words";
  readonly required: boolean;
};
export type FlagField = { readonly type: "flag" };
export type CountField = { readonly type: "count" };
export interface ChoiceField<V extends string> {
  readonly type: "choice";
  readonly values: readonly [V, ...V[]];
}
/** A reference to a record owned elsewhere. */
export interface IdField<K extends string> {
  readonly type: "id";
  readonly kinds: readonly K[];
  readonly required: true;
}
/** The records this one owns. Unordered lists have no order in PostgreSQL, only on screen. */
export interface ChildrenField<K extends string> {
  readonly type: "children";
  readonly kinds: readonly K[];
  readonly ordered: boolean;
}
export interface OptionalField<F extends Field> {
  readonly type: "optional";
  readonly of: F;
}
export interface ListField<F extends Field> {
  readonly type: "list";
  readonly of: F;
}
export interface GroupField<S extends Fields> {
  readonly type: "group";
  readonly fields: S;
  readonly required: true;
}
/** One of several groups, told apart by their `kind`. */
export interface VariantField<A extends Readonly<Record<string, Fields>>> {
  readonly type: "variant";
  readonly of: A;
  readonly required: true;
}

/** The type of a field's values. */
export type ValueOf<F> = F extends { readonly type: "text" }
  ? string
  : F extends { readonly type: "flag" }
    ? boolean
    : F extends { readonly type: "count" }
      ? number
      : F extends { readonly type: "choice"; readonly values: readonly (infer V)[] }
        ? V
        : F extends { readonly type: "id"; readonly kinds: readonly (infer K extends string)[] }
          ? IdOf<K>
          : F extends { readonly type: "children"; readonly kinds: readonly (infer K extends string)[] }
            ? readonly IdOf<K>[]
            : CompoundOf<F>;

type CompoundOf<F> = F extends { readonly type: "optional"; readonly of: infer G }
  ? ValueOf<G> | null
  : F extends { readonly type: "list"; readonly of: infer G }
    ? readonly ValueOf<G>[]
    : F extends { readonly type: "group"; readonly fields: infer S }
      ? GroupOf<S>
      : F extends { readonly type: "variant"; readonly of: infer A }
        ? { [K in keyof A]: { readonly kind: K } & GroupOf<A[K]> }[keyof A]
        : never;

/** The type of a group of fields' values. */
export type GroupOf<S> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** A name PostgreSQL will read as an identifier; required. */
export const name = { type: "text", role: "name", required: true } as const;
/** A fragment of SQL that cannot be left out. */
export const sql = { type: "text", role: "sql", required: true } as const;
/** Free text, empty unless given. */
export const words = { type: "text", role: "words", required: false } as const;
/** Yes or no, no unless given. */
export const flag = { type: "flag" } as const;
/** A whole number, 0 unless given. */
export const count = { type: "count" } as const;

/** One of the given words; the first unless given. */
export function choice<const V extends readonly [string, ...string[]]>(
  ...values: V
): { readonly type: "choice"; readonly values: V } {
  return { type: "choice", values };
}

/** A reference to a record of one of these kinds; required. */
export function reference<const K extends string>(...kinds: readonly K[]): IdField<K> {
  return { type: "id", kinds, required: true };
}

/** Owned records whose order PostgreSQL keeps (columns, enum values). */
export function orderedChildren<const K extends string>(...kinds: readonly K[]): ChildrenField<K> {
  return { type: "children", kinds, ordered: true };
}

/** Owned records whose order is only a person's. */
export function children<const K extends string>(...kinds: readonly K[]): ChildrenField<K> {
  return { type: "children", kinds, ordered: false };
}

/** A value or null; null unless given. */
export function optional<const F extends Field>(of: F): OptionalField<F> {
  return { type: "optional", of };
}

/** Any number of values; none unless given. */
export function list<const F extends Field>(of: F): ListField<F> {
  return { type: "list", of };
}

/** Named values together. */
export function group<const S extends Fields>(fields: S): GroupField<S> {
  return { type: "group", fields, required: true };
}

/** One of several groups of values, told apart by `kind`. */
export function variant<const A extends Readonly<Record<string, Fields>>>(of: A): VariantField<A> {
  return { type: "variant", of, required: true };
}
