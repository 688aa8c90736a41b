import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { quoteName, quoteQualified } from "../../postgres/quoting.ts";
import { clauses, foreignOptions, sequenceClauses } from "./clauses.ts";
import { externalName } from "./name-of.ts";
import { typeSpelling } from "./type-spelling.ts";
import { verbatim } from "./verbatim.ts";

/** A column as CREATE TABLE and ADD COLUMN write it, in the three parts that are set in columns. */
export type ColumnParts = { readonly name: string; readonly type: string; readonly rest: string };

/** The parts of a column's definition; `rest` is empty when there is nothing but a name and a type. */
export function columnParts(catalog: Catalog, column: ColumnRecord): ColumnParts {
  return {
    name: quoteName(column.name),
    type: typeSpelling(catalog, column.type),
    rest: clauses(
      foreignOptions(column.foreignOptions),
      column.collation && `COLLATE ${externalName(column.collation)}`,
      notNullClause(column),
      column.default !== null && `DEFAULT ${verbatim(column.default)}`,
      identityClause(catalog, column),
      generatedClause(column),
    ),
  };
}

/** NOT NULL with what its constraint says; one that is NOT VALID is added to the table that exists. */
function notNullClause({ notNull, notNullConstraint }: ColumnRecord): string {
  if (!notNull || notNullConstraint?.notValid) return "";
  const name = notNullConstraint?.name ?? null;
  return clauses(
    name !== null && `CONSTRAINT ${quoteName(name)}`,
    "NOT NULL",
    notNullConstraint?.noInherit && "NO INHERIT",
  );
}

/** A column as ADD COLUMN takes it, in one line. */
export function columnDefinition(catalog: Catalog, column: ColumnRecord): string {
  const { name, type, rest } = columnParts(catalog, column);
  return clauses(name, type, rest);
}

/** `GENERATED … AS IDENTITY` with what is particular about its sequence; empty for other columns. */
export function identityClause(catalog: Catalog, column: ColumnRecord): string {
  const { identity } = column;
  if (!identity) return "";
  const namespace = catalog.namespaceOf(column.id)?.name;
  const options = clauses(
    identity.sequence !== null && `SEQUENCE NAME ${quoteQualified(namespace, identity.sequence)}`,
    sequenceClauses(identity.options),
  );
  const when = identity.when === "always" ? "ALWAYS" : "BY DEFAULT";
  return clauses(`GENERATED ${when} AS IDENTITY`, options && `(${options})`);
}

function generatedClause({ generated }: ColumnRecord): string {
  if (!generated) return "";
  return `GENERATED ALWAYS AS (${verbatim(generated.expression)}) ${generated.storage.toUpperCase()}`;
}
