import type { Constraint } from "@pgsql/types";
import type { ColumnRecord, NamespaceRecord, TableRecord } from "../../document/records/index.ts";
import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";

/** A constraint to add to a table: its clause, the column it stands behind, and how. */
export type Constraining = {
  readonly table: TableRecord;
  readonly clause: Clause;
  /** The column in whose definition it stands. */
  readonly column?: ColumnRecord | undefined;
  /** ALTER TABLE: NOT VALID counts; in CREATE TABLE there are no rows that could break it. */
  readonly toExisting: boolean;
  /** ONLY: partitions are left alone. */
  readonly only: boolean;
};

/** The namespace a table lies in. */
export function namespaceOf(draft: Draft, table: TableRecord): NamespaceRecord {
  const namespace = draft.namespaceOf(table.id);
  if (namespace) return namespace;
  throw new Error(`The table ${table.name} lies in no namespace`);
}

/** NOT ENFORCED implies that it is not valid; in CREATE TABLE there are no rows that NOT VALID could spare. */
export function validityOf(
  constraint: Constraint,
  toExisting: boolean,
): { readonly notValid: boolean; readonly notEnforced: boolean } {
  const notEnforced = constraint.is_enforced !== true;
  const isSpared = constraint.skip_validation === true && constraint.initially_valid !== true;
  return { notEnforced, notValid: !notEnforced && toExisting && isSpared };
}

/** When a constraint is checked. */
export function deferralOf(constraint: Constraint): "immediate" | "deferrable" | "initially deferred" {
  if (constraint.initdeferred === true) return "initially deferred";
  return constraint.deferrable === true ? "deferrable" : "immediate";
}
