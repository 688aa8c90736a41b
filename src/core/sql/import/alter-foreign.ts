import type { Node } from "@pgsql/types";
import type { Parameter } from "../../document/fields/parameter.ts";
import type { Alter, Alterations } from "./alteration.ts";
import { columnFor, pathOf } from "./find.ts";
import { parametersOf } from "./options.ts";
import { itemsOf, partsOf } from "./tree.ts";

/** Options after ADD, SET and DROP, those that stay in their place. */
function optionsAfter(before: readonly Parameter[], nodes: readonly Node[]): readonly Parameter[] {
  const elements = partsOf(nodes, "DefElem");
  const dropped = new Set(
    elements.filter(({ defaction }) => defaction === "DEFELEM_DROP").map(({ defname }) => defname ?? ""),
  );
  const set = parametersOf(nodes).filter(({ name }) => !dropped.has(name));
  const stays = before
    .filter(({ name }) => !dropped.has(name))
    .map((option) => set.find(({ name }) => name === option.name) ?? option);
  return [...stays, ...set.filter(({ name }) => !before.some((option) => option.name === name))];
}

const changeOptions: Alter = (draft, at, { command, table }) => {
  if (!table.foreign) {
    at.refuse(`${pathOf(draft, table.id)} is not a foreign table.`);
    return;
  }
  const options = optionsAfter(table.foreign.options, itemsOf(command.def));
  draft.replace({ ...table, foreign: { ...table.foreign, options } });
};

const changeColumnOptions: Alter = (draft, at, { command, table }) => {
  const column = columnFor(draft, at, { table, name: command.name ?? "" });
  if (!column) return;
  draft.replace({ ...column, foreignOptions: optionsAfter(column.foreignOptions, itemsOf(command.def)) });
};

/** What ALTER FOREIGN TABLE does to the options its server reads. */
export const foreignAlterations: Alterations = {
  AT_GenericOptions: changeOptions,
  AT_AlterColumnGenericOptions: changeColumnOptions,
};
