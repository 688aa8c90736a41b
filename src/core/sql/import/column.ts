import type { ColumnDef } from "@pgsql/types";
import { blank } from "../../document/blank.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isSerialType, serialTypes } from "../../postgres/type-names.ts";
import { type Clause, clausesOf, defaultText, endOfItem, parenthesizedText } from "./clauses.ts";
import { noteCutName } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { pathOf } from "./find.ts";
import { identityOf } from "./identity.ts";
import { notNullOf } from "./not-null.ts";
import { parametersOf } from "./options.ts";
import { makeSerialSequence } from "./serial-sequence.ts";
import type { At } from "./statement.ts";
import { stringsOf } from "./tree.ts";
import { qualifiedNameOf, typeReferenceOf } from "./type-reference.ts";

/** A column as it was defined, and the constraints in its definition that belong to the table. */
export type DefinedColumn = { readonly column: ColumnRecord; readonly constraints: readonly Clause[] };

const storages = ["plain", "external", "extended", "main"] as const;

/** Adds a column to a table as CREATE TABLE and ADD COLUMN define it. Its constraints are left to the caller. */
export function addColumn(
  draft: Draft,
  at: At,
  wanted: { readonly table: TableRecord; readonly definition: ColumnDef },
): DefinedColumn | undefined {
  const { definition, table } = wanted;
  const name = definition.colname ?? "";
  noteCutName(at, name);
  const serial = serialOf(definition);
  const clauses = clausesIn(at, definition);
  const column = blank("column", draft.newId("column"), {
    name,
    type: serial
      ? { base: { kind: "builtin", name: serial }, modifiers: [], fields: "", dimensions: 0 }
      : typeReferenceOf(definition.typeName, draft),
    notNull: serial !== undefined,
    collation: qualifiedNameOf(definition.collClause?.collname),
    storage: storages.find((word) => word === definition.storage_name?.toLowerCase()) ?? null,
    compression: definition.compression ?? null,
    foreignOptions: parametersOf(definition.fdwoptions),
  });
  const start = withClauses(draft, at, { table, column, clauses });
  if (!start) return undefined;
  if (serial !== undefined && start.default !== null) {
    return at.refuse(`The column ${name} has two defaults.`, definition.location);
  }
  draft.add(start, table.id);
  if (serial !== undefined) draft.replace(makeSerialSequence(draft, { table, column: start, type: serial }));
  const constraints = joinAttributes(clauses).filter(({ constraint }) =>
    isTableConstraint(constraint.contype),
  );
  return { column: draft.get("column", column.id), constraints };
}

function serialOf(definition: ColumnDef): string | undefined {
  const names = stringsOf(definition.typeName?.names);
  const [name] = names;
  return names.length === 1 && name !== undefined && isSerialType(name) ? serialTypes[name] : undefined;
}

function clausesIn(at: At, definition: ColumnDef): readonly Clause[] {
  const { source } = at;
  if ((definition.constraints ?? []).length === 0) return [];
  const to = endOfItem(source, source.at(definition.location));
  return clausesOf(source, definition.constraints, { to, stops: [definition.collClause?.location] });
}

/** The column with what its clauses say of it alone; refuses two defaults, or a default beside an identity. */
function withClauses(
  draft: Draft,
  at: At,
  wanted: { readonly table: TableRecord; readonly column: ColumnRecord; readonly clauses: readonly Clause[] },
): ColumnRecord | undefined {
  const { source } = at;
  let { column } = wanted;
  let values = 0;
  for (const { constraint, range } of wanted.clauses) {
    switch (constraint.contype) {
      case "CONSTR_NOTNULL":
        column = {
          ...column,
          notNull: true,
          notNullConstraint: notNullOf(constraint, { ...wanted, column: column.name, toExisting: false }),
        };
        break;
      case "CONSTR_DEFAULT":
        values += 1;
        column = { ...column, default: defaultText(source, range) };
        break;
      case "CONSTR_IDENTITY":
        values += 1;
        column = { ...column, notNull: true, identity: identityOf(draft, { ...wanted, constraint }) };
        break;
      case "CONSTR_GENERATED": {
        values += 1;
        const storage = constraint.generated_kind === "v" ? "virtual" : "stored";
        column = { ...column, generated: { expression: parenthesizedText(source, range), storage } };
        break;
      }
      default:
        break;
    }
  }
  if (values < 2) return column;
  const path = `${pathOf(draft, wanted.table.id)}.${column.name}`;
  return at.refuse(`${path} has more than one of default, identity and generation expression.`);
}

function isTableConstraint(type: Clause["constraint"]["contype"]): boolean {
  switch (type) {
    case "CONSTR_CHECK":
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
    case "CONSTR_FOREIGN":
    case "CONSTR_EXCLUSION":
      return true;
    default:
      return false;
  }
}

/** In a column's definition, DEFERRABLE and its like are clauses of their own that belong to the constraint before. */
function joinAttributes(clauses: readonly Clause[]): readonly Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    const attribute = attributeOf(clause.constraint.contype);
    if (!attribute || !last) {
      joined.push(clause);
      continue;
    }
    const range = { from: last.range.from, to: clause.range.to };
    joined.splice(-1, 1, { constraint: { ...last.constraint, ...attribute }, range });
  }
  return joined;
}

function attributeOf(type: Clause["constraint"]["contype"]): Partial<Clause["constraint"]> | undefined {
  switch (type) {
    case "CONSTR_ATTR_DEFERRABLE":
      return { deferrable: true };
    case "CONSTR_ATTR_NOT_DEFERRABLE":
      return { deferrable: false };
    case "CONSTR_ATTR_DEFERRED":
      return { deferrable: true, initdeferred: true };
    case "CONSTR_ATTR_IMMEDIATE":
      return { initdeferred: false };
    case "CONSTR_ATTR_ENFORCED":
      return { is_enforced: true };
    case "CONSTR_ATTR_NOT_ENFORCED":
      return { is_enforced: false };
    default:
      return undefined;
  }
}
