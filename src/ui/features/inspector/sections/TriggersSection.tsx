import { useState } from "react";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { addedId } from "../../editing/added-id.ts";
import { send } from "../../editing/send.ts";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { FunctionField } from "../properties/FunctionField.tsx";
import { TriggerProperties } from "../properties/TriggerProperties.tsx";
import { SectionForm } from "../SectionForm.tsx";
import { triggerWords } from "../trigger-words.ts";
import { useOpenItem } from "../use-open-item.ts";

/** The triggers of a table or view. */
export function TriggersSection({ ownerId }: { readonly ownerId: string }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item, open } = useOpenItem();
  const [adding, setAdding] = useState(false);
  const triggers = catalog.triggersOf(ownerId);
  const isView = catalog.find("view", ownerId) !== undefined;
  return (
    <CountedSection
      title="Triggers"
      count={triggers.length}
      closed
      add={{ label: "Add trigger", onAdd: () => setAdding(true) }}
      empty="Nothing runs when rows change."
      extra={
        adding && (
          <SectionForm label="New trigger" onCancel={() => setAdding(false)}>
            <FunctionField
              value={undefined}
              onCommit={(called) => {
                let refused: string | undefined;
                const id = addedId(app, "trigger", () => {
                  const name = `${catalog.record(ownerId)?.kind === "view" ? "view" : "row"}_trigger_${triggers.length + 1}`;
                  refused = send(app, "add-trigger", {
                    tableId: ownerId,
                    name,
                    timing: isView ? "instead of" : "before",
                    forEach: "row",
                    events: [{ event: isView ? "insert" : "update" }],
                    function: called,
                  });
                });
                if (id !== undefined) {
                  setAdding(false);
                  open(id);
                }
                return refused;
              }}
            />
          </SectionForm>
        )
      }
    >
      {triggers.map((trigger) => (
        <ItemRow
          key={trigger.id}
          {...item(trigger.id)}
          icon="trigger"
          label={`Trigger ${trigger.name}`}
          title={trigger.name}
          trailing={triggerWords(trigger).when}
        >
          <TriggerProperties trigger={trigger} />
        </ItemRow>
      ))}
    </CountedSection>
  );
}
