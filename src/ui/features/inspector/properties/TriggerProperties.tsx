import type { TriggerRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { calledBy, triggerWords } from "../trigger-words.ts";
import { enabledWords } from "../words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { Facts } from "./Facts.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { SqlField } from "./SqlField.tsx";

/** A trigger: when it fires, for what, and what it calls. */
export function TriggerProperties({ trigger }: { readonly trigger: TriggerRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { when, each } = triggerWords(trigger);
  const called = calledBy(catalog, trigger);
  const columns = trigger.events
    .flatMap((event) => event.columns)
    .map((id) => catalog.find("column", id)?.name ?? "");
  return (
    <>
      <Facts
        facts={[
          ["Fires", `${when}, ${each}`],
          ["Of columns", columns.join(", ")],
          [
            "Calls",
            trigger.function.kind === "defined" ? (
              <RecordLink key="calls" id={trigger.function.id} name={called} />
            ) : (
              called
            ),
          ],
          ["With", trigger.arguments.join(", ")],
        ]}
      />
      <SqlField
        label="Only when"
        value={trigger.when}
        placeholder="Always"
        onCommit={(when) => send(app, "change-trigger", { triggerId: trigger.id, when })}
      />
      <ChoiceField
        label="State"
        name="State of the trigger"
        value={trigger.enabled}
        words={enabledWords}
        onChange={(enabled) => act(app, "change-trigger", { triggerId: trigger.id, enabled })}
      />
      <NameField record={trigger} />
      <CommentField record={trigger} />
      <DeleteButton id={trigger.id} label="Delete trigger" />
    </>
  );
}
