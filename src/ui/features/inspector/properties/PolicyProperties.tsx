import type { InputOf } from "../../../../core/command/run-command.ts";
import type { PolicyRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { FieldRow } from "../../../parts/Field.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { conditionsOf } from "../policies/policy-matrix.ts";
import { commandWords } from "../words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { ExpressionField } from "./ExpressionField.tsx";
import { SqlField } from "./SqlField.tsx";
import { useColumnScope } from "./use-column-scope.ts";

const kinds = [
  ["permissive", "Permissive"],
  ["restrictive", "Restrictive"],
] as const;

/** A policy: for which command and roles, and which rows it lets through or holds back. */
export function PolicyProperties({ policy }: { readonly policy: PolicyRecord }) {
  const app = useApp();
  const scope = useColumnScope(useCatalog().tableOf(policy.id)?.id);
  const { id } = policy;
  const { using, check } = conditionsOf(policy.command);
  const change = (changes: Omit<InputOf<"change-policy">, "policyId">) =>
    act(app, "change-policy", { policyId: id, ...changes });
  return (
    <>
      <FieldRow>
        <ChoiceField
          label="Command"
          name="Command of the policy"
          value={policy.command}
          words={commandWords}
          onChange={(command) => change({ command })}
        />
        <ChoiceField
          label="Kind"
          name="Kind of policy"
          value={policy.restrictive ? "restrictive" : "permissive"}
          words={kinds}
          onChange={(kind) => change({ restrictive: kind === "restrictive" })}
        />
      </FieldRow>
      <SqlField
        label="Roles, separated by commas"
        name="Roles of the policy"
        value={policy.roles.join(", ")}
        placeholder="Everybody"
        onCommit={(text) =>
          send(app, "change-policy", {
            policyId: id,
            roles: (text ?? "").split(",").flatMap((role) => role.trim() || []),
          })
        }
      />
      {using && (
        <ExpressionField
          label="Rows it reaches (USING)"
          name="USING"
          scope={scope}
          value={policy.using ?? ""}
          placeholder="All rows"
          onCommit={(text) => send(app, "change-policy", { policyId: id, using: text || null })}
        />
      )}
      {check && (
        <ExpressionField
          label="Rows it may write (WITH CHECK)"
          name="WITH CHECK"
          scope={scope}
          value={policy.check ?? ""}
          placeholder={policy.using === null ? "All rows" : "As USING"}
          onCommit={(text) => send(app, "change-policy", { policyId: id, check: text || null })}
        />
      )}
      <NameField record={policy} />
      <CommentField record={policy} />
      <DeleteButton id={id} label="Delete policy" />
    </>
  );
}
