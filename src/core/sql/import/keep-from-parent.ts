import { equal } from "../../base/equal.ts";
import type { ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { defaultName } from "../../postgres/default-names.ts";
import { namespaceOf } from "./constraining.ts";
import { isConstraintTaken } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { findConstraint } from "./find.ts";
import { checksFor } from "./fit-child.ts";
import { counterparts } from "./partitions.ts";

/** A table that has just left its parent. */
type Leaving = { readonly child: TableRecord; readonly parent: TableRecord };

/** Gives a table the checks that it had from a parent it has left, where no other parent has them. */
export function keepChecks(draft: Draft, { child, parent }: Leaving): void {
  const here = new Set(checksFor(draft, draft.get("table", child.id)).map(({ name }) => name));
  for (const check of checksFor(draft, parent)) {
    if (check.noInherit || here.has(check.name)) continue;
    here.add(check.name);
    draft.add({ ...check, id: draft.newId("check"), comment: null }, child.id);
  }
}

/** Gives a table the foreign keys that it had from a parent it was a partition of, but for those it has itself. */
export function keepForeignKeys(draft: Draft, { child, parent }: Leaving): void {
  for (let above: TableRecord | undefined = parent; above; ) {
    for (const id of above.constraints) {
      const key = draft.find("foreign-key", id);
      if (key) keepForeignKey(draft, key, child.id);
    }
    above = draft.find("table", above.partitionOf?.parent);
  }
}

function keepForeignKey(draft: Draft, key: ForeignKeyRecord, childId: string): void {
  const table = draft.get("table", childId);
  const pairs = key.pairs.flatMap(({ column, references }) =>
    counterparts(draft, [column], table).map((own) => ({ column: own, references })),
  );
  const onDeleteColumns = counterparts(draft, key.onDeleteColumns, table);
  const copy = { ...key, id: draft.newId("foreign-key"), pairs, onDeleteColumns, comment: null };
  const own = table.constraints.flatMap((id) => draft.find("foreign-key", id) ?? []);
  if (own.some((other) => equal({ ...other, ...unlike }, { ...copy, ...unlike }))) return;
  const isFree = findConstraint(draft, table, key.name) === undefined;
  draft.add({ ...copy, name: isFree ? key.name : otherName(draft, copy, table) }, childId);
}

/** What two foreign keys that do the same may differ in. */
const unlike = { id: "", name: "", comment: null, notValid: false };

function otherName(draft: Draft, key: ForeignKeyRecord, table: TableRecord): string {
  const namespace = namespaceOf(draft, table);
  const columns = key.pairs.map(({ column }) => draft.get("column", column).name);
  return defaultName({ kind: "foreign-key", table: table.name, columns }, (name) =>
    isConstraintTaken(draft, namespace, { name, isIndex: false }),
  );
}
