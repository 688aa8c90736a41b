import { useState } from "react";
import { freeName } from "../../../../core/command/names.ts";
import type { InputOf } from "../../../../core/command/run-command.ts";
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

type Called = InputOf<"add-trigger">["function"];

/** The triggers of a table or view. */
export function TriggersSection({ ownerId }: { readonly ownerId: string }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item, open } = useOpenItem();
  const [adding, setAdding] = useState(false);
  const triggers = catalog.triggersOf(ownerId);
  const owner = catalog.find("table", ownerId) ?? catalog.find("view", ownerId);
  const ownerName = owner?.name ?? "";
  const isView = owner?.kind === "view";
  const nameFor = (called: Called) => {
    const routine = "functionId" in called ? catalog.find("function", called.functionId)?.name : called.name;
    return freeName(`${ownerName}_${routine ?? "trigger"}`, (name) =>
      triggers.some((other) => other.name === name),
    );
  };
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
                  const name = nameFor(called);
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
          trailing={triggerWords(trigger)}
        >
          <TriggerProperties trigger={trigger} />
        </ItemRow>
      ))}
    </CountedSection>
  );
}
