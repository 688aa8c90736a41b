import type { Catalog } from "../../../document/catalog.ts";
import { clauses } from "../clauses.ts";
import { type Constraint, constraintDefinition } from "../constraint-definition.ts";
import { ownerNameOf } from "../name-of.ts";

/** ALTER TABLE … ADD CONSTRAINT for a key, a check or a foreign key. */
export function addConstraint(catalog: Catalog, constraint: Constraint): string {
  return clauses(
    `ALTER TABLE ${ownerNameOf(catalog, constraint.id)}\n  ADD`,
    constraintDefinition(catalog, constraint),
  );
}
