import type { CheckRecord } from "../../../../core/document/records/index.ts";
import { useApp } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { SqlArea } from "./SqlArea.tsx";

/** A check: the expression each row must not make false. */
export function CheckProperties({ check }: { readonly check: CheckRecord }) {
  const app = useApp();
  return (
    <>
      <SqlArea
        label="Expression"
        expression
        value={check.expression}
        onCommit={(expression) => send(app, "change-check", { constraintId: check.id, expression })}
      />
      <Checkbox
        label="Not valid: rows that exist are not checked"
        checked={check.notValid}
        onChange={(notValid) => act(app, "change-check", { constraintId: check.id, notValid })}
      />
      <Checkbox
        label="Not handed down to tables that inherit"
        checked={check.noInherit}
        onChange={(noInherit) => act(app, "change-check", { constraintId: check.id, noInherit })}
      />
      <NameField record={check} />
      <CommentField record={check} />
      <DeleteButton id={check.id} label="Delete check" />
    </>
  );
}
