import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import type { Alter, Alterations } from "./alteration.ts";
import { deferralOf } from "./constraining.ts";
import { addConstraint as constrain } from "./constraint.ts";
import { dropRecord } from "./dropping.ts";
import { findColumn, findConstraint, pathOf } from "./find.ts";
import { keep } from "./keep.ts";
import { nameKey } from "./name-keys.ts";
import { columnOfNotNull, withNotNull } from "./not-null.ts";
import { withDescendants } from "./partitions.ts";
import { partOf } from "./tree.ts";

const addConstraint: Alter = (draft, at, { command, only, range, table }) => {
  const constraint = partOf(command.def, "Constraint");
  if (!constraint) return;
  const clause = { constraint, range: { from: at.source.at(constraint.location), to: range.to } };
  constrain(draft, at, { table, clause, toExisting: true, only });
};

const dropConstraint: Alter = (draft, at, { command, table }) => {
  const name = command.name ?? "";
  const path = `${pathOf(draft, table.id)}.${name}`;
  const [kept] = draft.idsNamed(nameKey("provided", "", path));
  const record = findConstraint(draft, table, name) ?? draft.record(kept ?? "");
  const ofNotNull = record ? undefined : columnOfNotNull(draft, table, name);
  if (ofNotNull) dropNotNull(draft, at, { table, column: ofNotNull });
  else if (record) {
    const children = [...draft.records()].filter((each) => "partOf" in each && each.partOf === record.id);
    for (const child of children) dropRecord(draft, at, { id: child.id, cascade: false });
    if (!isTargetOfForeignKey(draft, at, { record, cascade: command.behavior === "DROP_CASCADE" })) {
      dropRecord(draft, at, { id: record.id, cascade: false });
    }
  } else if (command.missing_ok === true) at.note("Nothing to drop");
  else at.refuse(`${pathOf(draft, table.id)} has no constraint ${name}.`);
};

function dropNotNull(
  draft: Draftlike,
  at: Parameters<Alter>[1],
  { column, table }: { readonly table: TableRecord; readonly column: ColumnRecord },
): void {
  const isKey = table.constraints.some((id) => draft.find("primary-key", id)?.columns.includes(column.id));
  if (isKey || column.identity) {
    at.refuse(
      `${column.name} is ${isKey ? "part of the primary key" : "an identity column"} and so never null.`,
    );
    return;
  }
  for (const each of withDescendants(draft, table.id)) {
    const own = findColumn(draft, each, column.name);
    if (own) draft.replace({ ...own, notNull: false, notNullConstraint: null });
  }
}

type Draftlike = Parameters<Alter>[0];
type Record = ReturnType<Draftlike["record"]>;

/** A key that a foreign key refers to goes only with CASCADE, and takes the foreign keys with it. */
function isTargetOfForeignKey(
  draft: Draftlike,
  at: Parameters<Alter>[1],
  { cascade, record }: { readonly record: Record; readonly cascade: boolean },
): boolean {
  if (record?.kind !== "primary-key" && record?.kind !== "unique") return false;
  const table = draft.parentOf(record.id);
  const others = table?.kind === "table" ? table.constraints.filter((id) => id !== record.id) : [];
  const isSame = (columns: readonly string[]): boolean =>
    columns.length === record.columns.length && record.columns.every((id) => columns.includes(id));
  const hasTwin = others.some((id) => {
    const other = draft.record(id);
    return (other?.kind === "primary-key" || other?.kind === "unique") && isSame(other.columns);
  });
  if (hasTwin) return false;
  const keys = [...draft.records()].filter(
    (each) =>
      each.kind === "foreign-key" &&
      each.references === table?.id &&
      isSame(each.pairs.map((pair) => pair.references)),
  );
  if (keys.length === 0) return false;
  if (!cascade) {
    const names = keys.map((key) => pathOf(draft, key.id)).join(", ");
    at.refuse(`${pathOf(draft, record.id)} is needed by the foreign key ${names}.`);
    return true;
  }
  for (const key of keys) dropRecord(draft, at, { id: key.id, cascade });
  return false;
}

const validateConstraint: Alter = (draft, at, { command, table }) => {
  const name = command.name ?? "";
  const record = findConstraint(draft, table, name);
  const ofNotNull = record ? undefined : columnOfNotNull(draft, table, name);
  if (ofNotNull) draft.replace(withNotNull(ofNotNull, { notValid: false }));
  else if (!record) at.refuse(`${pathOf(draft, table.id)} has no constraint ${name}.`);
  else if (record.kind === "check" || record.kind === "foreign-key")
    draft.replace({ ...record, notValid: false });
};

/** ALTER CONSTRAINT … DEFERRABLE, ENFORCED and, for NOT NULL, INHERIT. */
const alterConstraint: Alter = (draft, at, { command, table }) => {
  const altered = partOf(command.def, "ATAlterConstraint");
  const name = altered?.conname ?? "";
  const record = findConstraint(draft, table, name);
  const ofNotNull = record ? undefined : columnOfNotNull(draft, table, name);
  if (ofNotNull && altered?.alterInheritability === true) {
    draft.replace(withNotNull(ofNotNull, { noInherit: altered.noinherit === true }));
  } else if (!record) at.refuse(`${pathOf(draft, table.id)} has no constraint ${name}.`);
  else if (record.kind === "foreign-key" && altered?.alterDeferrability === true) {
    draft.replace({ ...record, deferral: deferralOf(altered) });
  } else if (record.kind === "foreign-key" && altered?.alterEnforceability === true) {
    const notEnforced = altered.is_enforced !== true;
    draft.replace({ ...record, notEnforced, notValid: !notEnforced && record.notValid });
  } else {
    keep(draft, at, {
      subject: `constraint ${name} of ${pathOf(draft, table.id)}`,
      phase: "after all",
      on: [table.id],
    });
  }
};

/** What ALTER TABLE does to constraints. */
export const constraintAlterations: Alterations = {
  AT_AddConstraint: addConstraint,
  AT_AddIndexConstraint: addConstraint,
  AT_DropConstraint: dropConstraint,
  AT_ValidateConstraint: validateConstraint,
  AT_AlterConstraint: alterConstraint,
};
