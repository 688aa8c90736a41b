import { blank } from "../../document/blank.ts";
import { defaultName } from "../../postgres/default-names.ts";
import { type Clause, parenthesizedText } from "./clauses.ts";
import { type Constraining, namespaceOf, validityOf } from "./constraining.ts";
import { isConstraintTaken, isRelationTaken, noteCutName } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { addExclusion } from "./exclusion.ts";
import { columnsIn } from "./expression-columns.ts";
import { findConstraint, pathOf } from "./find.ts";
import { addForeignKey } from "./foreign-key.ts";
import { addKey } from "./key.ts";
import { addNotNull } from "./not-null.ts";
import type { At } from "./statement.ts";

/** Adds a constraint to a table; refuses what PostgreSQL would refuse. */
export function addConstraint(draft: Draft, at: At, wanted: Constraining): void {
  const { constraint } = wanted.clause;
  const table = draft.get("table", wanted.table.id);
  const current = { ...wanted, table };
  if (constraint.conname !== undefined) {
    noteCutName(at, constraint.conname);
    if (constraint.contype !== "CONSTR_NOTNULL" && isNameTaken(draft, current)) {
      at.refuse(
        `${pathOf(draft, table.id)} has a constraint ${constraint.conname} already.`,
        constraint.location,
      );
      return;
    }
  }
  if (constraint.contype === "CONSTR_NOTNULL") addNotNull(draft, at, current);
  else if (constraint.contype === "CONSTR_EXCLUSION") addExclusion(draft, at, current);
  else if (constraint.contype === "CONSTR_CHECK") addCheck(draft, at, current);
  else if (constraint.contype === "CONSTR_FOREIGN") addForeignKey(draft, at, current);
  else addKey(draft, at, current);
}

function isNameTaken(draft: Draft, { clause, table }: Constraining): boolean {
  const name = clause.constraint.conname ?? "";
  if (clause.constraint.indexname === name) return false;
  if (findConstraint(draft, table, name)) return true;
  const namespace = draft.namespaceOf(table.id);
  return takesRelationName(clause) && namespace !== undefined && isRelationTaken(draft, namespace, name);
}

function takesRelationName({ constraint }: Clause): boolean {
  switch (constraint.contype) {
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
    case "CONSTR_EXCLUSION":
      return true;
    default:
      return false;
  }
}

function addCheck(draft: Draft, at: At, { clause, table, toExisting }: Constraining): void {
  const { constraint, range } = clause;
  const namespace = namespaceOf(draft, table);
  const columns = columnsIn(draft, table, constraint.raw_expr);
  const request = { table: table.name, columns: columns.length === 1 ? columns.map(({ name }) => name) : [] };
  const name =
    constraint.conname ??
    defaultName({ kind: "check", ...request }, (candidate) =>
      isConstraintTaken(draft, namespace, { name: candidate, isIndex: false }),
    );
  const check = blank("check", draft.newId("check"), {
    name,
    expression: parenthesizedText(at.source, range),
    noInherit: constraint.is_no_inherit === true,
    ...validityOf(constraint, toExisting),
  });
  draft.add(check, table.id);
}
