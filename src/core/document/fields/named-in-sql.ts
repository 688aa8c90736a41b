import { list, reference } from "../field.ts";

/** What a text of SQL names and must exist before it. */
export const namedInSql = list(
  reference(
    "table",
    "view",
    "function",
    "sequence",
    "enum",
    "domain",
    "kept",
    "composite",
    "range",
    "object",
  ),
);
