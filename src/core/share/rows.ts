/** Records without ids, by kind: mentions are numbers, owned records the numbers of their kinds, texts are abbreviated. */
export type Rows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

/** Kinds of which each record may have a place in the picture. */
export const placedKinds = ["table", "view"] as const;
