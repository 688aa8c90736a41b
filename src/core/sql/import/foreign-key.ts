import type { Constraint } from "@pgsql/types";
import { blank } from "../../document/blank.ts";
import type {
  ColumnRecord,
  ForeignKeyRecord,
  SchemaRecord,
  TableRecord,
} from "../../document/records/index.ts";
import { defaultName } from "../../postgres/default-names.ts";
import { type Constraining, deferralOf, namespaceOf, validityOf } from "./constraining.ts";
import { isConstraintTaken } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { externalColumns, externalTable } from "./external-table.ts";
import { columnsFor, findRelation, pathOf } from "./find.ts";
import { keepConstraint } from "./kept-constraint.ts";
import type { At } from "./statement.ts";
import { relationName, spelled, stringsOf } from "./tree.ts";

const actions: Readonly<Record<string, ForeignKeyRecord["onDelete"]>> = {
  a: "no action",
  r: "restrict",
  c: "cascade",
  n: "set null",
  d: "set default",
};

/** Adds a foreign key. Its target must exist and be a key of its table, as PostgreSQL demands. */
export function addForeignKey(draft: Draft, at: At, wanted: Constraining): void {
  const { clause, column, table } = wanted;
  const { constraint } = clause;
  const target = targetOf(draft, at, wanted);
  if (target?.kind === "kept") keepConstraint(draft, at, wanted);
  if (target?.kind !== "table") {
    if (target?.kind !== "kept") refuseTarget(at, constraint, target !== undefined);
    return;
  }
  const names = stringsOf(constraint.fk_attrs);
  const own =
    names.length === 0 && column
      ? [column]
      : columnsFor(draft, at, { table, names, location: constraint.location });
  if (!own) return;
  const targets = targetColumns(draft, at, { constraint, target, own });
  if (!targets || !isFitting(draft, at, { constraint, own, target, targets })) return;
  const onDeleteColumns = columnsFor(draft, at, { table, names: stringsOf(constraint.fk_del_set_cols) });
  if (!onDeleteColumns) return;
  const record = recordOf(draft, wanted, { own, target, targets });
  draft.add({ ...record, onDeleteColumns: onDeleteColumns.map((each) => each.id) }, table.id);
}

/** A target that is named in full and that nothing has created exists elsewhere. */
function targetOf(draft: Draft, at: At, { clause }: Constraining): SchemaRecord | undefined {
  const written = relationName(clause.constraint.pktable);
  const found = findRelation(draft, written);
  return found || written.namespace === undefined ? found : externalTable(draft, at, written);
}

type Ends = {
  readonly own: readonly ColumnRecord[];
  readonly target: TableRecord;
  readonly targets: readonly ColumnRecord[];
};

function recordOf(draft: Draft, wanted: Constraining, { own, target, targets }: Ends): ForeignKeyRecord {
  const { clause, table, toExisting } = wanted;
  const { constraint } = clause;
  return blank("foreign-key", draft.newId("foreign-key"), {
    name: constraint.conname ?? chooseName(draft, table, own),
    references: target.id,
    pairs: own.flatMap((from, index) => {
      const to = targets[index];
      return to ? [{ column: from.id, references: to.id }] : [];
    }),
    onDelete: actions[constraint.fk_del_action ?? ""] ?? "no action",
    onUpdate: actions[constraint.fk_upd_action ?? ""] ?? "no action",
    match: constraint.fk_matchtype === "f" ? "full" : "simple",
    deferral: deferralOf(constraint),
    ...validityOf(constraint, toExisting),
    period: constraint.fk_with_period === true,
  });
}

function refuseTarget(at: At, constraint: Constraint, exists: boolean): void {
  const words = spelled(relationName(constraint.pktable));
  at.refuse(
    exists ? `${words} is not a table.` : `There is no table ${words}.`,
    constraint.pktable?.location,
  );
}

function chooseName(draft: Draft, table: TableRecord, columns: readonly ColumnRecord[]): string {
  const namespace = namespaceOf(draft, table);
  return defaultName(
    { kind: "foreign-key", table: table.name, columns: columns.map((column) => column.name) },
    (name) => isConstraintTaken(draft, namespace, { name, isIndex: false }),
  );
}

type Targeting = {
  readonly constraint: Constraint;
  readonly target: TableRecord;
  readonly own: readonly ColumnRecord[];
};

/** The columns written, or those of the target's primary key. */
function targetColumns(
  draft: Draft,
  at: At,
  { constraint, own, target }: Targeting,
): readonly ColumnRecord[] | undefined {
  const names = stringsOf(constraint.pk_attrs);
  if (target.external) return externalColumns(draft, at, { table: target, names, own });
  const location = constraint.pktable?.location;
  if (names.length > 0) return columnsFor(draft, at, { table: target, names, location });
  const key = target.constraints.flatMap((id) => draft.find("primary-key", id) ?? [])[0];
  if (key) return key.columns.map((id) => draft.get("column", id));
  return at.refuse(`${pathOf(draft, target.id)} has no primary key to refer to.`, location);
}

type Pairing = Targeting & Ends;

/** PERIOD refers to a key WITHOUT OVERLAPS, and nothing else does. */
type Wanted = { readonly columns: readonly string[]; readonly isPeriod: boolean };

function isFitting(draft: Draft, at: At, { constraint, own, target, targets }: Pairing): boolean {
  if (own.length !== targets.length) {
    at.refuse(
      `The foreign key has ${own.length} columns here and ${targets.length} in ${pathOf(draft, target.id)}.`,
      constraint.location,
    );
    return false;
  }
  const wanted = {
    columns: targets.map((column) => column.id),
    isPeriod: constraint.fk_with_period === true,
  };
  if (target.external || isUniqueKey(draft, target, wanted)) return true;
  const columns = targets.map((column) => column.name).join(", ");
  at.refuse(
    `No unique key of ${pathOf(draft, target.id)} consists of (${columns}).`,
    constraint.pktable?.location,
  );
  return false;
}

/** Whether these columns are, in any order, a key that is checked at once: primary key, unique or whole unique index. */
function isUniqueKey(draft: Draft, table: TableRecord, { columns, isPeriod }: Wanted): boolean {
  const isSame = (key: readonly string[]): boolean =>
    key.length === columns.length && columns.every((column) => key.includes(column));
  return (
    table.constraints.some((id) => {
      const record = draft.record(id);
      if (record?.kind !== "primary-key" && record?.kind !== "unique") return false;
      const isKind = record.deferral === "immediate" && record.withoutOverlaps === isPeriod;
      return isKind && isSame(record.columns);
    }) ||
    table.indexes.some((id) => {
      const index = draft.get("index", id);
      if (isPeriod || !index.unique || index.predicate !== null) return false;
      return isSame(index.keys.map((key) => (key.of.kind === "column" ? key.of.column : "")));
    })
  );
}
