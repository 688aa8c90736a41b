import { defineAlteration } from "../alteration.ts";
import { lock } from "../part.ts";

/** OF type, NOT OF, and the options of foreign tables: nothing but the catalogs changes. */
export const tableOfType = defineAlteration({
  types: ["AT_AddOf", "AT_DropOf", "AT_GenericOptions", "AT_DropOids"],
  read: (_, { relation }) => [lock(relation, "access exclusive")],
});
