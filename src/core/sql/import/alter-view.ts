import type { AlterTableCmd } from "@pgsql/types";
import type { ViewRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { mergeParameters, parameterName, parametersOf } from "./options.ts";
import { itemsOf, partsOf } from "./tree.ts";

/** Changes a view's options; false for commands that a view's record cannot express. */
export function alterView(
  draft: Draft,
  { command, view }: { readonly view: ViewRecord; readonly command: AlterTableCmd },
): boolean {
  const nodes = itemsOf(command.def);
  if (command.subtype === "AT_SetRelOptions") {
    const set = parametersOf(nodes);
    const option = set.find((parameter) => parameter.name === "check_option")?.value;
    const checkOption = option === "local" || option === "cascaded" ? option : view.checkOption;
    const options = mergeParameters(view.options, set).filter((each) => each.name !== "check_option");
    draft.replace({ ...view, options, checkOption });
    return true;
  }
  if (command.subtype === "AT_ResetRelOptions") {
    const names = partsOf(nodes, "DefElem").map(parameterName);
    const checkOption = names.includes("check_option") ? "none" : view.checkOption;
    draft.replace({ ...view, options: mergeParameters(view.options, [], names), checkOption });
    return true;
  }
  if (command.subtype === "AT_SetTableSpace" && view.materialized) {
    draft.replace({ ...view, tablespace: command.name ?? null });
    return true;
  }
  return false;
}
