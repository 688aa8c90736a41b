import type { InputOf } from "../../../../core/command/run-command.ts";
import type { RuleRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { FieldRow } from "../../../parts/Field.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { enabledWords, ruleEventWords } from "../words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { CodeField } from "./CodeField.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { ExpressionField } from "./ExpressionField.tsx";
import { useColumnScope } from "./use-column-scope.ts";

/** A rule: on which command, under which condition, and what is done besides it or instead. */
export function RuleProperties({ rule }: { readonly rule: RuleRecord }) {
  const app = useApp();
  const scope = useColumnScope(useCatalog().tableOf(rule.id)?.id, "old and new");
  const change = (changes: Omit<InputOf<"change-rule">, "ruleId">) =>
    act(app, "change-rule", { ruleId: rule.id, ...changes });
  return (
    <>
      <FieldRow>
        <ChoiceField
          label="On"
          name="Event of the rule"
          value={rule.event}
          words={ruleEventWords}
          onChange={(event) => change({ event })}
        />
        <ChoiceField
          label="State"
          name="State of the rule"
          value={rule.enabled}
          words={enabledWords}
          onChange={(enabled) => change({ enabled })}
        />
      </FieldRow>
      <Checkbox
        label="Instead of the command"
        checked={rule.instead}
        onChange={(instead) => change({ instead })}
      />
      <ExpressionField
        label="Only when"
        scope={scope}
        value={rule.when ?? ""}
        placeholder="Always"
        onCommit={(text) => send(app, "change-rule", { ruleId: rule.id, when: text || null })}
      />
      <CodeField
        label="Actions"
        title={`Actions of ${rule.name}`}
        value={rule.actions}
        onCommit={(actions) => send(app, "change-rule", { ruleId: rule.id, actions })}
      />
      <NameField record={rule} />
      <CommentField record={rule} />
      <DeleteButton id={rule.id} label="Delete rule" />
    </>
  );
}
