import { defineAlteration, lockTree } from "../alteration.ts";
import { warn } from "../part.ts";

/** SET and DROP DEFAULT: an instant; rows that are there keep their values. */
export const columnDefault = defineAlteration({
  types: ["AT_ColumnDefault"],
  read(command, altering) {
    const locks = lockTree(altering, "access exclusive");
    const name = command.name ?? "the column";
    const reason = command.def
      ? `Only new rows get the new default of ${name}; the old ones keep what they have.`
      : `INSERTs of running code that leave ${name} out store null from now on, or fail where it is NOT NULL.`;
    return [...locks, warn({ kind: "breaks-running-code", on: altering.relation, reason })];
  },
});
