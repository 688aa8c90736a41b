import type { CheckRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { ExpressionField } from "./ExpressionField.tsx";
import { useColumnScope } from "./use-column-scope.ts";

/** A check: the expression each row must not make false. */
export function CheckProperties({ check }: { readonly check: CheckRecord }) {
  const app = useApp();
  const scope = useColumnScope(useCatalog().tableOf(check.id)?.id);
  const { id } = check;
  return (
    <>
      <ExpressionField
        label="Expression"
        scope={scope}
        value={check.expression}
        onCommit={(expression) => send(app, "change-check", { constraintId: id, expression })}
      />
      <Checkbox
        label="Not valid: rows that exist are not checked"
        checked={check.notValid}
        onChange={(notValid) => act(app, "change-check", { constraintId: id, notValid })}
      />
      <Checkbox
        label="Not enforced: stated, never checked"
        checked={check.notEnforced}
        onChange={(notEnforced) => act(app, "change-check", { constraintId: id, notEnforced })}
      />
      <Checkbox
        label="Not handed down to tables that inherit"
        checked={check.noInherit}
        onChange={(noInherit) => act(app, "change-check", { constraintId: id, noInherit })}
      />
      <NameField record={check} />
      <CommentField record={check} />
      <DeleteButton id={id} label="Delete check" />
    </>
  );
}
