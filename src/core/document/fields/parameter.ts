import { group, name, type ValueOf, words } from "../field.ts";

/** A storage parameter or option, `fillfactor = 70`, value as written (empty: the bare name). */
export const parameter = group({ name, value: words });

export type Parameter = ValueOf<typeof parameter>;
