import type { ValueOf } from "../../document/field.ts";
import type { RoutineReference } from "../../document/fields/routine-reference.ts";
import type { routineRow } from "../schema-source.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";

/** A function as the model refers to it: a record of the design, or a name from elsewhere. */
export function routineOf(building: Building, row: ValueOf<typeof routineRow>): RoutineReference {
  const id = building.idAt(address("pg_proc", row.oid), "function");
  if (id !== undefined) return { kind: "defined", id };
  const { name, namespace } = row;
  return { kind: "external", namespace, name };
}
