import { flag, group, optional, type ValueOf, words } from "../field.ts";

/** Options of a sequence as PostgreSQL prints them; numbers as text because they reach 2^63. Null means the default. */
export const sequenceOptions = group({
  start: optional(words),
  increment: optional(words),
  minimum: optional(words),
  maximum: optional(words),
  cache: optional(words),
  cycle: flag,
});

export type SequenceOptions = ValueOf<typeof sequenceOptions>;
