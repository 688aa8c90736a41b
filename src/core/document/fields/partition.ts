import { choice, group, list, optional, reference, sql, type ValueOf, variant } from "../field.ts";
import { qualifiedName } from "./qualified-name.ts";

/** How a table is divided: strategy and key. */
export const partitionBy = group({
  strategy: choice("range", "list", "hash"),
  keys: list(
    group({
      of: variant({ column: { column: reference("column") }, expression: { expression: sql } }),
      collation: optional(qualifiedName),
      operatorClass: optional(qualifiedName),
    }),
  ),
});

/** What a partition holds of its parent; `bound` is the text after the table: `FOR VALUES …` or `DEFAULT`. */
export const partitionOf = group({ parent: reference("table"), bound: sql });

export type PartitionBy = ValueOf<typeof partitionBy>;
