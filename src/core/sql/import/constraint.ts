import { blank } from "../../document/blank.ts";
import { defaultName } from "../../postgres/default-names.ts";
import { type Clause, parenthesizedText } from "./clauses.ts";
import { type Constraining, namespaceOf } from "./constraining.ts";
import { isConstraintTaken, isRelationTaken, noteCutName } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { columnsIn } from "./expression-columns.ts";
import { columnFor, findConstraint, pathOf } from "./find.ts";
import { addForeignKey } from "./foreign-key.ts";
import { keepConstraint } from "./kept-constraint.ts";
import { addKey } from "./key.ts";
import type { At } from "./statement.ts";
import { stringsOf } from "./tree.ts";

/** Adds a constraint to a table; refuses what PostgreSQL would refuse. What is not modelled is kept. */
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
  else if (!isModelled(constraint)) keepConstraint(draft, at, current);
  else if (constraint.contype === "CONSTR_CHECK") addCheck(draft, at, current);
  else if (constraint.contype === "CONSTR_FOREIGN") addForeignKey(draft, at, current);
  else addKey(draft, at, current);
}

/** Whether a record can say all of it: not EXCLUDE, NOT ENFORCED, WITHOUT OVERLAPS or PERIOD. */
function isModelled(constraint: Clause["constraint"]): boolean {
  switch (constraint.contype) {
    case "CONSTR_CHECK":
      return constraint.is_enforced === true;
    case "CONSTR_FOREIGN":
      return constraint.is_enforced === true && constraint.fk_with_period !== true;
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
      return constraint.without_overlaps !== true;
    default:
      return false;
  }
}

function isNameTaken(draft: Draft, { clause, table }: Constraining): boolean {
  const name = clause.constraint.conname ?? "";
  if (clause.constraint.indexname === name) return false;
  if (findConstraint(draft, table, name)) return true;
  const namespace = draft.namespaceOf(table.id);
  return takesRelationName(clause) && namespace !== undefined && isRelationTaken(draft, namespace, name);
}

function takesRelationName({ constraint }: Clause): boolean {
  return constraint.contype === "CONSTR_PRIMARY" || constraint.contype === "CONSTR_UNIQUE";
}

function addNotNull(draft: Draft, at: At, { clause, table }: Constraining): void {
  const { constraint } = clause;
  const [name = ""] = stringsOf(constraint.keys);
  const column = columnFor(draft, at, { table, name, location: constraint.location });
  if (!column) return;
  draft.replace({ ...column, notNull: true });
  if (constraint.conname !== undefined) {
    at.note(`The name ${constraint.conname} of a NOT NULL constraint is not kept.`);
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
    notValid: toExisting && constraint.initially_valid !== true && constraint.skip_validation === true,
  });
  draft.add(check, table.id);
}
