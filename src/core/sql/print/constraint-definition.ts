import { assertNever } from "../../base/assert-never.ts";
import type { Catalog } from "../../document/catalog.ts";
import type {
  CheckRecord,
  ForeignKeyRecord,
  PrimaryKeyRecord,
  UniqueRecord,
} from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { clauses, deferralClause, withParameters } from "./clauses.ts";
import { columnList, nameOf } from "./name-of.ts";
import { verbatim } from "./verbatim.ts";

export type Constraint = PrimaryKeyRecord | UniqueRecord | CheckRecord | ForeignKeyRecord;

/** `CONSTRAINT name …` as CREATE TABLE and ADD take it. */
export function constraintDefinition(catalog: Catalog, constraint: Constraint): string {
  return `CONSTRAINT ${quoteName(constraint.name)} ${bodyOf(catalog, constraint)}`;
}

function bodyOf(catalog: Catalog, constraint: Constraint): string {
  switch (constraint.kind) {
    case "primary-key":
      return clauses(
        `PRIMARY KEY ${columnList(catalog, constraint.columns)}`,
        keyClauses(catalog, constraint),
      );
    case "unique":
      return clauses(
        "UNIQUE",
        constraint.nullsNotDistinct && "NULLS NOT DISTINCT",
        columnList(catalog, constraint.columns),
        keyClauses(catalog, constraint),
      );
    case "check":
      return clauses(
        `CHECK (${verbatim(constraint.expression)})`,
        constraint.noInherit && "NO INHERIT",
        constraint.notValid && "NOT VALID",
      );
    case "foreign-key":
      return foreignKeyBody(catalog, constraint);
    default:
      return assertNever(constraint);
  }
}

function keyClauses(catalog: Catalog, key: PrimaryKeyRecord | UniqueRecord): string {
  return clauses(
    key.include.length > 0 && `INCLUDE ${columnList(catalog, key.include)}`,
    withParameters(key.parameters),
    key.tablespace !== null && `USING INDEX TABLESPACE ${quoteName(key.tablespace)}`,
    deferralClause(key.deferral),
  );
}

function foreignKeyBody(catalog: Catalog, key: ForeignKeyRecord): string {
  const columns = columnList(
    catalog,
    key.pairs.map((pair) => pair.column),
  );
  const referenced = columnList(
    catalog,
    key.pairs.map((pair) => pair.references),
  );
  const target = nameOf(catalog, catalog.get("table", key.references));
  const onlyColumns = key.onDeleteColumns.length > 0 && columnList(catalog, key.onDeleteColumns);
  return clauses(
    `FOREIGN KEY ${columns}\n    REFERENCES ${target} ${referenced}`,
    key.match === "full" && "MATCH FULL",
    key.onUpdate !== "no action" && `ON UPDATE ${key.onUpdate.toUpperCase()}`,
    key.onDelete !== "no action" && clauses(`ON DELETE ${key.onDelete.toUpperCase()}`, onlyColumns),
    deferralClause(key.deferral),
    key.notValid && "NOT VALID",
  );
}
