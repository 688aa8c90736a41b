import { name } from "../field.ts";
import { defineRecord } from "../record.ts";

/** One label of an enum. */
export const enumValueShape = defineRecord("enum-value", { name });
