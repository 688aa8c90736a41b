import { refuse } from "../../base/refusal.ts";
import type { DesignRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { isRuleName } from "../exception.ts";

/** Takes a rule's findings for more or less grave in this design, or turns it off; null as its profile has it. */
export const setRuleSeverity = defineCommand<{
  readonly rule: string;
  readonly severity: DesignRecord["severities"][number]["severity"] | null;
}>()({
  id: "set-rule-severity",
  title: "Set severity of rule",
  run(catalog, { rule, severity }) {
    if (!isRuleName(rule)) return refuse(`“${rule}” is not the name of a rule.`);
    const edit = editOf(catalog.document);
    const others = catalog.design.severities.filter((one) => one.rule !== rule);
    edit.put({ ...catalog.design, severities: severity === null ? others : [...others, { rule, severity }] });
    return { patch: edit.patch() };
  },
});
