import { defineAlteration, lockTree } from "../alteration.ts";

/** SET STORAGE, COMPRESSION, STATISTICS and options: for rows written from now on. */
export const columnStorage = defineAlteration({
  types: ["AT_SetStorage", "AT_SetCompression", "AT_AlterColumnGenericOptions"],
  read: (_, altering) => lockTree(altering, "access exclusive"),
});

/** What only the planner or the vacuum reads. */
export const columnStatistics = defineAlteration({
  types: ["AT_SetStatistics", "AT_SetOptions", "AT_ResetOptions"],
  read: (_, altering) => lockTree(altering, "share update exclusive"),
});
