import type { TableRecord, TriggerRecord } from "../../document/records/index.ts";
import type { Alter, Alterations } from "./alteration.ts";
import { clearClustered, setClustered } from "./clustering.ts";
import type { Draft } from "./draft.ts";
import { findColumn, findConstraint, pathOf, tableFor } from "./find.ts";
import { misfitOfHeir, misfitOfPartition } from "./fit-child.ts";
import { nameKey } from "./name-keys.ts";
import { mergeParameters, parameterName, parametersOf } from "./options.ts";
import { boundText } from "./partition-by.ts";
import { handDownTo } from "./partitions.ts";
import type { At } from "./statement.ts";
import { itemsOf, partOf, partsOf } from "./tree.ts";

const setParameters: Alter = (draft, _at, { command, table }) => {
  const parameters = mergeParameters(table.parameters, parametersOf(itemsOf(command.def)));
  draft.replace({ ...table, parameters });
};

const resetParameters: Alter = (draft, _at, { command, table }) => {
  const names = partsOf(itemsOf(command.def), "DefElem").map(parameterName);
  draft.replace({ ...table, parameters: mergeParameters(table.parameters, [], names) });
};

/** Sequences that columns own change with the table. */
function setUnlogged(unlogged: boolean): Alter {
  return (draft, _at, { table }) => {
    draft.replace({ ...table, unlogged });
    for (const record of [...draft.records()]) {
      if (
        record.kind === "sequence" &&
        record.ownedBy !== null &&
        draft.parentOf(record.ownedBy)?.id === table.id
      ) {
        draft.replace({ ...record, unlogged });
      }
    }
  };
}

const attachPartition: Alter = (draft, at, { command, table }) => {
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

const detachPartition: Alter = (draft, at, { command, table }) => {
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
};

const addInherit: Alter = (draft, at, { command, table }) => {
  const parent = tableFor(draft, at, partOf(command.def, "RangeVar"));
  if (!parent) return;
  const misfit = misfitOfHeir(draft, { parent, child: table });
  if (misfit !== undefined) {
    at.refuse(misfit, command.def && partOf(command.def, "RangeVar")?.location);
    return;
  }
  draft.replace({ ...table, inherits: [...table.inherits, parent.id] });
  for (const { column, source } of sharedColumns(draft, table, parent)) {
    // What it has from another parent alone is not its own.
    const isOwn = !table.inherits.some((id) => findColumn(draft, draft.get("table", id), source.name));
    if (isOwn) draft.replace({ ...column, redeclared: true });
  }
};

function sharedColumns(draft: Draft, table: TableRecord, parent: TableRecord) {
  return parent.columns.flatMap((id) => {
    const source = draft.get("column", id);
    const column = findColumn(draft, table, source.name);
    return column ? [{ column, source }] : [];
  });
}

const dropInherit: Alter = (draft, at, { command, table }) => {
  const parent = tableFor(draft, at, partOf(command.def, "RangeVar"));
  if (!parent) return;
  const inherits = table.inherits.filter((id) => id !== parent.id);
  draft.replace({ ...table, inherits });
  for (const { column, source } of sharedColumns(draft, table, parent)) {
    // Without a parent that has it, it is its own and nothing else.
    const isInherited = inherits.some((id) => findColumn(draft, draft.get("table", id), source.name));
    if (!isInherited) draft.replace({ ...column, redeclared: false });
  }
};

const clusterOn: Alter = (draft, at, { command, table }) => {
  setClustered(draft, at, { table, index: command.name ?? "" });
};

/** Which triggers fire; ALL and USER mean every trigger that is a record. */
function setEnabled(enabled: TriggerRecord["enabled"], which: "named" | "all"): Alter {
  return (draft, at, { command, table }) => {
    const ids = which === "all" ? table.triggers : triggerNamed(draft, table.id, command.name ?? "");
    if (ids.length === 0 && which === "named") at.refuse(`There is no trigger ${command.name ?? ""}.`);
    for (const id of ids) draft.replace({ ...draft.get("trigger", id), enabled });
  };
}

function triggerNamed(draft: Draft, tableId: string, name: string): readonly string[] {
  return draft.idsNamed(nameKey("trigger", tableId, name));
}

const setAccessMethod: Alter = (draft, _at, { command, table }) => {
  draft.replace({ ...table, accessMethod: command.name ?? null });
};

const setTablespace: Alter = (draft: Draft, _at: At, { command, table }) => {
  draft.replace({ ...table, tablespace: command.name ?? null });
};

/** What ALTER TABLE does to how a table is stored, divided and watched. */
export const storageAlterations: Alterations = {
  AT_SetRelOptions: setParameters,
  AT_ResetRelOptions: resetParameters,
  AT_SetLogged: setUnlogged(false),
  AT_SetUnLogged: setUnlogged(true),
  AT_SetAccessMethod: setAccessMethod,
  AT_SetTableSpace: setTablespace,
  AT_AttachPartition: attachPartition,
  AT_DetachPartition: detachPartition,
  AT_DetachPartitionFinalize: detachPartition,
  AT_AddInherit: addInherit,
  AT_DropInherit: dropInherit,
  AT_ClusterOn: clusterOn,
  AT_DropCluster: (draft, _at, { table }) => clearClustered(draft, table),
  AT_EnableTrig: setEnabled("origin", "named"),
  AT_EnableAlwaysTrig: setEnabled("always", "named"),
  AT_EnableReplicaTrig: setEnabled("replica", "named"),
  AT_DisableTrig: setEnabled("disabled", "named"),
  AT_EnableTrigAll: setEnabled("origin", "all"),
  AT_DisableTrigAll: setEnabled("disabled", "all"),
  AT_EnableTrigUser: setEnabled("origin", "all"),
  AT_DisableTrigUser: setEnabled("disabled", "all"),
};
