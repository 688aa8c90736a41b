import type { AlterTableCmd } from "@pgsql/types";
import type { RuleRecord, ViewRecord } from "../../document/records/index.ts";
import { setRuleEnabled } from "./alter-security.ts";
import type { Draft } from "./draft.ts";
import { mergeParameters, parameterName, parametersOf } from "./options.ts";
import type { At } from "./statement.ts";
import { itemsOf, partsOf } from "./tree.ts";

const ruleStates: Readonly<Record<string, RuleRecord["enabled"]>> = {
  AT_EnableRule: "origin",
  AT_EnableAlwaysRule: "always",
  AT_EnableReplicaRule: "replica",
  AT_DisableRule: "disabled",
};

/** Changes a view's options or rules; false for commands that a view's record cannot express. */
export function alterView(
  draft: Draft,
  at: At,
  { command, view }: { readonly view: ViewRecord; readonly command: AlterTableCmd },
): boolean {
  const nodes = itemsOf(command.def);
  const enabled = ruleStates[command.subtype ?? ""];
  if (enabled !== undefined) {
    setRuleEnabled(draft, at, { ownerId: view.id, name: command.name ?? "", enabled });
    return true;
  }
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
