import { assertNever } from "../../base/assert-never.ts";
import type { Catalog } from "../../document/catalog.ts";
import type {
  CheckRecord,
  ExclusionRecord,
  ForeignKeyRecord,
  PrimaryKeyRecord,
  UniqueRecord,
} from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { clauses, deferralClause, withParameters } from "./clauses.ts";
import { indexKeySpelling } from "./index-key-spelling.ts";
import { columnList, nameOf } from "./name-of.ts";
import { verbatim } from "./verbatim.ts";

export type Constraint = PrimaryKeyRecord | UniqueRecord | CheckRecord | ExclusionRecord | ForeignKeyRecord;

/** `CONSTRAINT name …` as CREATE TABLE and ADD take it. */
export function constraintDefinition(catalog: Catalog, constraint: Constraint): string {
  return `CONSTRAINT ${quoteName(constraint.name)} ${bodyOf(catalog, constraint)}`;
}

function bodyOf(catalog: Catalog, constraint: Constraint): string {
  switch (constraint.kind) {
    case "primary-key":
      return clauses(
        `PRIMARY KEY ${keyColumns(catalog, constraint)}`,
        keyClauses(catalog, constraint),
        deferralClause(constraint.deferral),
      );
    case "unique":
      return clauses(
        "UNIQUE",
        constraint.nullsNotDistinct && "NULLS NOT DISTINCT",
        keyColumns(catalog, constraint),
        keyClauses(catalog, constraint),
        deferralClause(constraint.deferral),
      );
    case "check":
      return clauses(
        `CHECK (${verbatim(constraint.expression)})`,
        constraint.noInherit && "NO INHERIT",
        constraint.notValid && "NOT VALID",
        constraint.notEnforced && "NOT ENFORCED",
      );
    case "exclusion":
      return exclusionBody(catalog, constraint);
    case "foreign-key":
      return foreignKeyBody(catalog, constraint);
    default:
      return assertNever(constraint);
  }
}

/** `(a, b WITHOUT OVERLAPS)`. */
function keyColumns(catalog: Catalog, { columns, withoutOverlaps }: PrimaryKeyRecord | UniqueRecord): string {
  const list = columnList(catalog, columns);
  return withoutOverlaps ? `${list.slice(0, -1)} WITHOUT OVERLAPS)` : list;
}

function exclusionBody(catalog: Catalog, exclusion: ExclusionRecord): string {
  const elements = exclusion.elements.map(
    ({ key, operator }) => `${indexKeySpelling(catalog, key)} WITH ${verbatim(operator)}`,
  );
  const { include, parameters, predicate, tablespace } = exclusion;
  return clauses(
    `EXCLUDE USING ${quoteName(exclusion.method)} (${elements.join(", ")})`,
    keyClauses(catalog, { include, parameters, tablespace }),
    predicate !== null && `WHERE (${verbatim(predicate)})`,
    deferralClause(exclusion.deferral),
  );
}

function keyClauses(
  catalog: Catalog,
  key: Pick<ExclusionRecord, "include" | "parameters" | "tablespace">,
): string {
  return clauses(
    key.include.length > 0 && `INCLUDE ${columnList(catalog, key.include)}`,
    withParameters(key.parameters),
    key.tablespace !== null && `USING INDEX TABLESPACE ${quoteName(key.tablespace)}`,
  );
}

function foreignKeyBody(catalog: Catalog, key: ForeignKeyRecord): string {
  const listed = (ids: readonly string[]): string => {
    const names = ids.map((id) => quoteName(catalog.get("column", id).name));
    const last = names.length - 1;
    return `(${names.map((name, at) => (key.period && at === last ? `PERIOD ${name}` : name)).join(", ")})`;
  };
  const columns = listed(key.pairs.map((pair) => pair.column));
  const referenced = listed(key.pairs.map((pair) => pair.references));
  const target = nameOf(catalog, catalog.get("table", key.references));
  const onlyColumns = key.onDeleteColumns.length > 0 && columnList(catalog, key.onDeleteColumns);
  return clauses(
    `FOREIGN KEY ${columns}\n    REFERENCES ${target} ${referenced}`,
    key.match === "full" && "MATCH FULL",
    key.onUpdate !== "no action" && `ON UPDATE ${key.onUpdate.toUpperCase()}`,
    key.onDelete !== "no action" && clauses(`ON DELETE ${key.onDelete.toUpperCase()}`, onlyColumns),
    deferralClause(key.deferral),
    key.notValid && "NOT VALID",
    key.notEnforced && "NOT ENFORCED",
  );
}
