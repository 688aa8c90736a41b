import type { TableRecord, ViewRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { addedId } from "../../editing/added-id.ts";
import { act } from "../../editing/send.ts";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { RuleProperties } from "../properties/RuleProperties.tsx";
import { useOpenItem } from "../use-open-item.ts";

/** The rules of a table or view: what is done besides or instead of a command. */
export function RulesSection({ owner }: { readonly owner: TableRecord | ViewRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item, open } = useOpenItem();
  const rules = owner.rules.flatMap((id) => catalog.find("rule", id) ?? []);
  const add = () => {
    const name = `${owner.name}_rule_${rules.length + 1}`;
    open(addedId(app, "rule", () => act(app, "add-rule", { tableId: owner.id, name })));
  };
  return (
    <CountedSection
      title="Rules"
      count={rules.length}
      add={{ label: "Add rule", onAdd: add }}
      empty="Commands are carried out as they are given."
    >
      {rules.map((rule) => (
        <ItemRow
          key={rule.id}
          {...item(rule.id)}
          icon="trigger"
          label={`Rule ${rule.name}`}
          title={rule.name}
          trailing={`${rule.instead ? "Instead of" : "Also on"} ${rule.event}`}
        >
          <RuleProperties rule={rule} />
        </ItemRow>
      ))}
    </CountedSection>
  );
}
