import { useState } from "react";
import { grantedOn } from "../../../../core/postgres/grantable.ts";
import { knownPrivileges } from "../../../../core/postgres/privileges.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { send } from "../../editing/send.ts";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { SectionForm } from "../SectionForm.tsx";
import { useOpenItem } from "../use-open-item.ts";
import { GrantProperties } from "./GrantProperties.tsx";
import { grantWords } from "./grant-words.ts";

/** What each role may do with an object. */
export function PrivilegesSection({ on }: { readonly on: string }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item } = useOpenItem();
  const [adding, setAdding] = useState(false);
  const granted = grantedOn(catalog.record(on));
  if (!granted) return null;
  const grants = catalog.all("grant").filter((grant) => grant.on === on);
  const first = granted.kind === "relation" ? "SELECT" : (knownPrivileges[granted.kind][0] ?? "USAGE");
  return (
    <CountedSection
      title="Privileges"
      count={grants.length}
      closed
      add={{ label: "Add role", onAdd: () => setAdding(true) }}
      empty="Only the owner, and what everybody may by default."
      extra={
        adding && (
          <SectionForm label="New privileges" onCancel={() => setAdding(false)}>
            <CommitField
              autoFocus
              mono
              aria-label="Role that gets privileges"
              placeholder="Name of a role, or PUBLIC"
              value=""
              onCommit={(role) =>
                send(app, "set-grant", { on, grantee: roleOf(role), privileges: [{ privilege: first }] })
              }
              onDone={() => setAdding(false)}
            />
          </SectionForm>
        )
      }
    >
      {grants.map((grant) => (
        <ItemRow
          key={grant.id}
          {...item(grant.id)}
          icon="key"
          label={`Privileges of ${grant.grantee || "PUBLIC"}`}
          title={grant.grantee || "PUBLIC"}
          trailing={grantWords(grant)}
        >
          <GrantProperties grant={grant} />
        </ItemRow>
      ))}
    </CountedSection>
  );
}

/** PUBLIC is everybody, whom a grant names by no name. */
function roleOf(written: string): string {
  const role = written.trim();
  return role.toUpperCase() === "PUBLIC" ? "" : role;
}
