import type { TableRecord } from "../../document/records/index.ts";
import type { Alter } from "./alteration.ts";
import type { Draft } from "./draft.ts";
import { findColumn, findConstraint, pathOf, tableFor } from "./find.ts";
import { misfitOfPartition } from "./fit-child.ts";
import { keepChecks, keepForeignKeys } from "./keep-from-parent.ts";
import { boundText } from "./partition-by.ts";
import { handDownTo } from "./partitions.ts";
import { partOf } from "./tree.ts";

/** ATTACH PARTITION: the table gets the keys and indexes of its parent that it lacks. */
export const attachPartition: Alter = (draft, at, { command, table }) => {
  const partition = partOf(command.def, "PartitionCmd");
  const child = tableFor(draft, at, partition?.name);
  if (!child || !partition?.bound) return;
  if (!table.partitionBy) {
    at.refuse(`${pathOf(draft, table.id)} is not partitioned.`);
    return;
  }
  if (child.partitionOf) {
    at.refuse(`${pathOf(draft, child.id)} is a partition already.`, partition.name?.location);
    return;
  }
  const misfit = misfitOfPartition(draft, { parent: table, child });
  if (misfit !== undefined) {
    at.refuse(misfit, partition.name?.location);
    return;
  }
  draft.replace({ ...child, partitionOf: { parent: table.id, bound: boundText(at, partition.bound) } });
  takeFromParent(draft, table, child.id);
  handDownTo(draft, table.id, child.id);
};

/** What a partition has from its parent is the parent's: its checks, and that a column is an identity. */
function takeFromParent(draft: Draft, parent: TableRecord, childId: string): void {
  for (const id of parent.columns) {
    const { identity, name } = draft.get("column", id);
    const own = findColumn(draft, draft.get("table", childId), name);
    if (identity && own) draft.replace({ ...own, identity, notNull: true });
  }
  for (let above: TableRecord | undefined = parent; above; ) {
    for (const id of above.constraints) {
      const check = draft.find("check", id);
      const own = check && findConstraint(draft, draft.get("table", childId), check.name);
      if (check && !check.noInherit && own?.kind === "check") draft.remove(own.id);
    }
    above = draft.find("table", above.partitionOf?.parent);
  }
}

/** DETACH PARTITION: what held for the table by way of its parent is its own from then on, but for the identity. */
export const detachPartition: Alter = (draft, at, { command, table }) => {
  const partition = partOf(command.def, "PartitionCmd");
  const child = tableFor(draft, at, partition?.name);
  if (!child) return;
  if (child.partitionOf?.parent !== table.id) {
    at.refuse(`${pathOf(draft, child.id)} is no partition of ${pathOf(draft, table.id)}.`);
    return;
  }
  draft.replace({ ...child, partitionOf: null });
  for (const id of [...child.constraints, ...child.indexes]) {
    const record = draft.record(id);
    if (record && "partOf" in record) draft.replace({ ...record, partOf: null });
  }
  for (const id of child.columns) {
    const column = draft.get("column", id);
    if (column.identity) draft.replace({ ...column, identity: null });
  }
  keepChecks(draft, { child, parent: table });
  keepForeignKeys(draft, { child, parent: table });
};
