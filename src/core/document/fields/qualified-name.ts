import { group, name, optional, type ValueOf } from "../field.ts";

/** Name of an object that is no record of the design (an extension's type, a built-in collation): namespace if written. */
export const qualifiedName = group({ namespace: optional(name), name });

export type QualifiedName = ValueOf<typeof qualifiedName>;
