/**
 * Records by kind: mentions are numbers, owned records the numbers of their kinds, texts are abbreviated. Those that
 * were read have no ids of their own yet, and nobody else has them: they become the records.
 */
export type Rows = ReadonlyMap<string, readonly Record<string, unknown>[]>;

/** Kinds of which each record may have a place in the picture. */
export const placedKinds = ["table", "view"] as const;
