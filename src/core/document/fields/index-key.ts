import {
  choice,
  flag,
  group,
  list,
  name,
  optional,
  reference,
  sql,
  type ValueOf,
  variant,
} from "../field.ts";
import { parameter } from "./parameter.ts";
import { qualifiedName } from "./qualified-name.ts";

/** One key of an index: a column, an expression, or an output column of a materialized view by name. */
export const indexKey = group({
  of: variant({
    column: { column: reference("column") },
    expression: { expression: sql },
    output: { name },
  }),
  collation: optional(qualifiedName),
  operatorClass: optional(group({ name: qualifiedName, parameters: list(parameter) })),
  descending: flag,
  nulls: choice("default", "first", "last"),
});

export type IndexKey = ValueOf<typeof indexKey>;
