import { inNaturalOrder } from "../../../../core/base/natural-order.ts";
import type { InputOf } from "../../../../core/command/run-command.ts";
import type { TriggerRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { FieldRow } from "../../../parts/Field.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { argumentsIn, argumentsText } from "../trigger-arguments.ts";
import { deferralWords, enabledWords, levelWords, timingWords } from "../words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { ExpressionField } from "./ExpressionField.tsx";
import { FunctionField } from "./FunctionField.tsx";
import { MoreFields } from "./MoreFields.tsx";
import { SqlField } from "./SqlField.tsx";
import { TriggerEvents } from "./TriggerEvents.tsx";
import { useColumnScope } from "./use-column-scope.ts";

type Changes = Omit<InputOf<"change-trigger">, "triggerId">;

/** A trigger: when it fires, for what, and what it calls. */
export function TriggerProperties({ trigger }: { readonly trigger: TriggerRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const owner = catalog.parentOf(trigger.id);
  const columns = catalog.columnsOf(owner?.id ?? "");
  const scope = useColumnScope(catalog.tableOf(trigger.id)?.id, "old and new");
  const { id } = trigger;
  const change = (changes: Changes) => act(app, "change-trigger", { triggerId: id, ...changes });
  const put = (changes: Changes) => send(app, "change-trigger", { triggerId: id, ...changes });
  const tables = inNaturalOrder(
    trigger.constraint
      ? catalog.all("table").map((table) => ({
          id: String(table.id),
          name: catalog.pathOf(table.id).replace(/^public\./, ""),
        }))
      : [],
  );
  const isRow = trigger.forEach === "row";
  return (
    <>
      <FieldRow>
        <ChoiceField
          label="Fires"
          name="Timing of the trigger"
          value={trigger.timing}
          words={timingWords(owner?.kind === "view")}
          onChange={(timing) => change({ timing })}
        />
        <ChoiceField
          label="For each"
          value={trigger.forEach}
          words={levelWords}
          onChange={(forEach) => change({ forEach })}
        />
      </FieldRow>
      <TriggerEvents events={trigger.events} columns={columns} onChange={(events) => change({ events })} />
      <FunctionField value={trigger.function} onCommit={(called) => put({ function: called })} />
      <SqlField
        label="Arguments, separated by commas"
        value={argumentsText(trigger.arguments)}
        placeholder="None"
        onCommit={(text) => put({ arguments: text === null ? [] : argumentsIn(text) })}
      />
      <ExpressionField
        label="Only when"
        scope={scope}
        value={trigger.when ?? ""}
        placeholder="Always"
        onCommit={(when) => put({ when: when === "" ? null : when })}
      />
      <ChoiceField
        label="State"
        name="State of the trigger"
        value={trigger.enabled}
        words={enabledWords}
        onChange={(enabled) => change({ enabled })}
      />
      <MoreFields count={[Number(trigger.constraint), trigger.oldTable ? 1 : 0, trigger.newTable ? 1 : 0]}>
        {isRow && (
          <Checkbox
            label="Constraint trigger: may be deferred"
            checked={trigger.constraint}
            onChange={(constraint) =>
              change(constraint ? { constraint } : { constraint, deferral: "immediate", from: null })
            }
          />
        )}
        {trigger.constraint && (
          <ChoiceField
            label="Fires at"
            value={trigger.deferral}
            words={deferralWords}
            onChange={(deferral) => change({ deferral })}
          />
        )}
        {trigger.constraint && (
          <ChoiceField
            label="Refers to the table"
            value={String(trigger.from ?? "")}
            words={[["", "None"], ...tables.map(({ id: key, name }) => [key, name] as const)]}
            onChange={(from) => change({ from: from === "" ? null : from })}
          />
        )}
        <FieldRow>
          <SqlField
            label="Old rows as"
            value={trigger.oldTable}
            placeholder="Not named"
            onCommit={(oldTable) => put({ oldTable })}
          />
          <SqlField
            label="New rows as"
            value={trigger.newTable}
            placeholder="Not named"
            onCommit={(newTable) => put({ newTable })}
          />
        </FieldRow>
      </MoreFields>
      <NameField record={trigger} />
      <CommentField record={trigger} />
      <DeleteButton id={id} label="Delete trigger" />
    </>
  );
}
