import { count, group, list, name, optional, reference, type ValueOf, variant, words } from "../field.ts";

/**
 * A column's type. `builtin` holds PostgreSQL's internal name (`int4`, `timestamptz`); `defined` points to a record,
 * so a renamed type follows; `multirange` is the type of
 * sets of a range of the design; `external` is a type of an extension or of another schema, by name.
 * Modifiers are kept as written in parentheses; `fields` are the interval's (`day to second`).
 */
export const typeReference = group({
  base: variant({
    builtin: { name },
    defined: { id: reference("enum", "domain", "table", "view", "composite", "range") },
    multirange: { id: reference("range") },
    external: { namespace: optional(name), name },
  }),
  modifiers: list(words),
  fields: words,
  dimensions: count,
});

export type TypeReference = ValueOf<typeof typeReference>;
