import type { Catalog } from "../../../document/catalog.ts";
import type { FunctionRecord } from "../../../document/records/index.ts";
import { clauses } from "../clauses.ts";
import { nameOf } from "../name-of.ts";
import type { CreateOptions } from "../printed-statement.ts";

/** CREATE FUNCTION or CREATE PROCEDURE around the text as it was written. */
export function createFunction(
  catalog: Catalog,
  routine: FunctionRecord,
  options: CreateOptions = {},
): string {
  return clauses(
    "CREATE",
    options.ifNotExists && "OR REPLACE",
    routine.routine.toUpperCase(),
    `${nameOf(catalog, routine)}(${routine.arguments})`,
    routine.definition,
  );
}
