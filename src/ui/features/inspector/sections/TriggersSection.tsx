import { useCatalog } from "../../../app/app-context.ts";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { TriggerProperties } from "../properties/TriggerProperties.tsx";
import { triggerWords } from "../trigger-words.ts";
import { useOpenItem } from "../use-open-item.ts";

/** The triggers of a table or view. */
export function TriggersSection({ ownerId }: { readonly ownerId: string }) {
  const catalog = useCatalog();
  const { item } = useOpenItem();
  const triggers = catalog.triggersOf(ownerId);
  return (
    <CountedSection
      title="Triggers"
      count={triggers.length}
      closed
      empty="Nothing runs when rows change. Triggers come with imported SQL."
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
