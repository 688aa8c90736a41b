import type { PolicyRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import { send } from "../../editing/send.ts";
import { ExpressionField } from "../properties/ExpressionField.tsx";
import { useColumnScope } from "../properties/use-column-scope.ts";
import styles from "./CellPolicies.module.css";
import type { CellPlace } from "./PolicyMatrix.tsx";
import { conditionsOf, policyCell } from "./policy-matrix.ts";

/** `onAdd` makes a policy for just this role and command. */
export interface CellPoliciesProps {
  readonly place: CellPlace;
  readonly policies: readonly PolicyRecord[];
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

/** What rules one cell of the matrix: the conditions of each policy that reaches it. */
export function CellPolicies({ place, policies, onAdd, onClose }: CellPoliciesProps) {
  const { role, command } = place;
  const cell = policyCell(policies, role, command);
  const label = `${command} by ${role}`;
  return (
    <fieldset className={styles.cell} aria-label={label}>
      <div className={styles.head}>
        <span>
          <strong>{command.toUpperCase()}</strong> by {role}
        </span>
        <IconButton icon="close" size="s" label="Close the cell" onClick={onClose} />
      </div>
      {cell.policies.map((policy) => (
        <CellPolicy key={policy.id} policy={policy} command={command} />
      ))}
      {cell.policies.length === 0 && <p className={styles.none}>No policy lets this through.</p>}
      <Button size="s" variant="line" icon="plus" className={styles.add} onClick={onAdd}>
        Add policy for this cell
      </Button>
    </fieldset>
  );
}

function CellPolicy({
  policy,
  command,
}: {
  readonly policy: PolicyRecord;
  readonly command: CellPlace["command"];
}) {
  const app = useApp();
  const scope = useColumnScope(useCatalog().tableOf(policy.id)?.id);
  const { using, check } = conditionsOf(command === "insert" && policy.command === "all" ? "all" : command);
  const put = (condition: "using" | "check", text: string) =>
    send(app, "change-policy", { policyId: policy.id, [condition]: text === "" ? null : text });
  const reach = policy.command === "all" ? "all commands" : policy.command;
  const whose = policy.roles.length === 0 ? "everybody" : policy.roles.join(", ");
  return (
    <div className={styles.policy}>
      <span className={styles.name}>
        {policy.name}
        <span className={styles.whose}>
          {policy.restrictive ? "restrictive, " : ""}
          {reach} of {whose}
        </span>
      </span>
      {using && (
        <ExpressionField
          label="Rows it reaches (USING)"
          name={`USING of ${policy.name}`}
          scope={scope}
          value={policy.using ?? ""}
          placeholder="All rows"
          onCommit={(text) => put("using", text)}
        />
      )}
      {check && (
        <ExpressionField
          label="Rows it may write (WITH CHECK)"
          name={`WITH CHECK of ${policy.name}`}
          scope={scope}
          value={policy.check ?? ""}
          placeholder={policy.using === null ? "All rows" : "As USING"}
          onCommit={(text) => put("check", text)}
        />
      )}
    </div>
  );
}
