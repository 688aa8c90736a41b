import { isRefusal, refuse } from "../../base/refusal.ts";
import type { Parameter } from "../../document/fields/parameter.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";
import { parametersOf } from "../parameters.ts";
import { missing } from "../place.ts";

/** Changes how a table is stored, and how many rows are expected; what is not said stays. */
export const changeTable = defineCommand<{
  readonly tableId: string;
  readonly unlogged?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly accessMethod?: string | null;
  readonly tablespace?: string | null;
  readonly expectedRows?: number | null;
}>()({
  id: "change-table",
  title: "Change table",
  run(catalog, { tableId, ...input }) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const parameters = parametersOf(input.parameters ?? table.parameters);
    if (isRefusal(parameters)) return parameters;
    const unlogged = input.unlogged ?? table.unlogged;
    if (unlogged && !table.unlogged && table.partitionBy)
      return refuse(`${catalog.pathOf(tableId)} is divided: say it of its partitions.`);
    const accessMethod = nameOrNone(input.accessMethod, table.accessMethod);
    const tablespace = nameOrNone(input.tablespace, table.tablespace);
    const refused =
      (accessMethod !== null && nameRefusal("An access method", accessMethod)) ||
      (tablespace !== null && nameRefusal("A tablespace", tablespace));
    if (refused) return refused;
    const expectedRows = input.expectedRows === undefined ? table.expectedRows : input.expectedRows;
    if (expectedRows !== null && !(Number.isSafeInteger(expectedRows) && expectedRows >= 0))
      return refuse("The expected rows are a whole number.");
    const edit = editOf(catalog.document);
    edit.put({ ...table, unlogged, parameters, accessMethod, tablespace, expectedRows });
    return { patch: edit.patch() };
  },
});

function nameOrNone(given: string | null | undefined, before: string | null): string | null {
  return given === undefined ? before : given?.trim() || null;
}
