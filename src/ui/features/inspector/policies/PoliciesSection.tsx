import { useState } from "react";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { Switch } from "../../../parts/Switch.tsx";
import { addedId } from "../../editing/added-id.ts";
import { act } from "../../editing/send.ts";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { PolicyProperties } from "../properties/PolicyProperties.tsx";
import { SectionNote } from "../SectionNote.tsx";
import { useOpenItem } from "../use-open-item.ts";
import { commandWords, wordFor } from "../words.ts";
import { CellPolicies } from "./CellPolicies.tsx";
import styles from "./PoliciesSection.module.css";
import { type CellPlace, PolicyMatrix } from "./PolicyMatrix.tsx";
import { everybody, rolesOf } from "./policy-matrix.ts";

/** Row security of a table: its switches, who gets at which rows, and the policies that say so. */
export function PoliciesSection({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item, open } = useOpenItem();
  const [chosen, setChosen] = useState<CellPlace | undefined>(undefined);
  const [more, setMore] = useState<readonly string[]>([]);
  const policies = table.policies.flatMap((id) => catalog.find("policy", id) ?? []);
  const roles = rolesOf(policies, more);
  const ruled = table.rowSecurity;
  const add = (place: CellPlace) => {
    const roles = place.role === everybody ? [] : [place.role];
    const wanted = `${table.name}_${place.command}${roles.map((role) => `_${role}`).join("")}`;
    const name = freeIn(
      wanted,
      policies.map((policy) => policy.name),
    );
    const input = { tableId: table.id, name, command: place.command, roles };
    open(addedId(app, "policy", () => act(app, "add-policy", input)));
    if (!ruled) act(app, "set-row-security", { tableId: table.id, enabled: true });
    setChosen(place);
  };
  return (
    <CountedSection
      title="Policies"
      count={policies.length || Number(ruled)}
      add={{ label: "Add policy", onAdd: () => add(chosen ?? { role: everybody, command: "select" }) }}
      empty="Everybody with the privilege gets at every row."
      extra={
        (policies.length > 0 || ruled) && (
          <>
            {policies.length > 0 && !ruled && (
              <SectionNote>Row security is off: the policies wait.</SectionNote>
            )}
            {chosen && (
              <CellPolicies
                place={chosen}
                policies={policies}
                onAdd={() => add(chosen)}
                onClose={() => setChosen(undefined)}
              />
            )}
            {policies.map((policy) => (
              <ItemRow
                key={policy.id}
                {...item(policy.id)}
                icon="shield"
                label={`Policy ${policy.name}`}
                title={policy.name}
                trailing={`${policy.restrictive ? "Restrictive, " : ""}${wordFor(commandWords, policy.command)}`}
              >
                <PolicyProperties policy={policy} />
              </ItemRow>
            ))}
          </>
        )
      }
    >
      <div className={styles.switches}>
        <Switch
          label="Row security"
          checked={ruled}
          onChange={(enabled) => act(app, "set-row-security", { tableId: table.id, enabled })}
        />
        <Switch
          label="Also for the owner"
          checked={table.forceRowSecurity}
          onChange={(forced) => act(app, "set-row-security", { tableId: table.id, forced })}
        />
      </div>
      <PolicyMatrix policies={policies} roles={roles} ruled={ruled} chosen={chosen} onChoose={setChosen} />
      <div className={styles.role}>
        <CommitField
          size="s"
          mono
          aria-label="Add a role to the matrix"
          placeholder="Add role"
          value=""
          onCommit={(role) => {
            if (role.trim() !== "") setMore([...more, role.trim()]);
            return undefined;
          }}
        />
      </div>
    </CountedSection>
  );
}

function freeIn(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.includes(name)) return name;
  }
}
