import type { Fields, GroupOf } from "./field.ts";
import type { Id } from "./id.ts";

/** What a kind of record consists of, besides its id and kind. */
export type RecordShape<K extends string, S extends Fields> = { readonly kind: K; readonly fields: S };

/** Defines a kind of record. */
export function defineRecord<const K extends string, const S extends Fields>(
  kind: K,
  fields: S,
): RecordShape<K, S> {
  return { kind, fields };
}

/** The type of the records of a shape. */
export type Recorded<S extends RecordShape<string, Fields>> = {
  readonly id: Id<S["kind"]>;
  readonly kind: S["kind"];
} & GroupOf<S["fields"]>;
