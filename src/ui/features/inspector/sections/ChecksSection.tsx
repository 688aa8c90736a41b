import { useState } from "react";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { send } from "../../editing/send.ts";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { CheckProperties } from "../properties/CheckProperties.tsx";
import { SectionForm } from "../SectionForm.tsx";
import { useOpenItem } from "../use-open-item.ts";

/** The checks of a table, each by its expression. */
export function ChecksSection({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item } = useOpenItem();
  const [adding, setAdding] = useState(false);
  const checks = catalog.checksOf(table.id);
  return (
    <CountedSection
      title="Checks"
      count={checks.length}
      add={{ label: "Add check", onAdd: () => setAdding(true) }}
      empty="Nothing is checked beyond types and keys."
      extra={
        adding && (
          <SectionForm label="New check" onCancel={() => setAdding(false)}>
            <CommitField
              autoFocus
              mono
              aria-label="Expression of the new check"
              placeholder="amount >= 0"
              value=""
              onCommit={(expression) => send(app, "add-check", { tableId: table.id, expression })}
              onDone={() => setAdding(false)}
            />
          </SectionForm>
        )
      }
    >
      {checks.map((check) => (
        <ItemRow
          key={check.id}
          {...item(check.id)}
          icon="check"
          label={`Check ${check.name}`}
          title={<code title={check.expression}>{check.expression}</code>}
          trailing={check.notValid ? "Not valid" : undefined}
        >
          <CheckProperties check={check} />
        </ItemRow>
      ))}
    </CountedSection>
  );
}
