import { name, optional, reference, type ValueOf, variant } from "../field.ts";

/** A function that a trigger calls: a record of the design, or one that exists elsewhere, by name. */
export const routineReference = variant({
  defined: { id: reference("function") },
  external: { namespace: optional(name), name },
});

export type RoutineReference = ValueOf<typeof routineReference>;
