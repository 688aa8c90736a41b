import type { TableRecord, TriggerRecord } from "../../document/records/index.ts";
import type { Alter, Alterations } from "./alteration.ts";
import { attachPartition, detachPartition } from "./attach-partition.ts";
import { clearClustered, setClustered } from "./clustering.ts";
import type { Draft } from "./draft.ts";
import { findColumn, tableFor } from "./find.ts";
import { misfitOfHeir } from "./fit-child.ts";
import { keepChecks } from "./keep-from-parent.ts";
import { nameKey } from "./name-keys.ts";
import { mergeParameters, parameterName, parametersOf } from "./options.ts";
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
  keepChecks(draft, { child: table, parent });
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

/** The trigger of a table that has this name, if it is of the design. */
export function triggerNamed(draft: Draft, tableId: string, name: string): readonly string[] {
  return draft.idsNamed(nameKey("trigger", tableId, name));
}

const setAccessMethod: Alter = (draft, _at, { command, table }) => {
  draft.replace({ ...table, accessMethod: command.name ?? null });
};

const setTablespace: Alter = (draft: Draft, _at: At, { command, table }) => {
  draft.replace({ ...table, tablespace: command.name ?? null });
};

/** What ALTER TABLE does to one of its triggers. */
export const triggerAlterations: Alterations = {
  AT_EnableTrig: setEnabled("origin", "named"),
  AT_EnableAlwaysTrig: setEnabled("always", "named"),
  AT_EnableReplicaTrig: setEnabled("replica", "named"),
  AT_DisableTrig: setEnabled("disabled", "named"),
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
  ...triggerAlterations,
  AT_EnableTrigAll: setEnabled("origin", "all"),
  AT_DisableTrigAll: setEnabled("disabled", "all"),
  AT_EnableTrigUser: setEnabled("origin", "all"),
  AT_DisableTrigUser: setEnabled("disabled", "all"),
};
