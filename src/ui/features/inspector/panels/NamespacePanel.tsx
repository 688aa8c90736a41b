import type { NamespaceRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { addTable } from "../../editing/add-table.ts";
import { act } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { Facts } from "../properties/Facts.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** A namespace, what PostgreSQL calls a schema, and what lies in it. */
export function NamespacePanel({ namespace }: { readonly namespace: NamespaceRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const columns = namespace.tables.reduce((sum, id) => sum + catalog.columnsOf(id).length, 0);
  return (
    <>
      <RecordHead record={namespace} title={namespace.name} />
      <PanelBody>
        <Fields>
          <NameField record={namespace} />
          <CommentField record={namespace} />
          <Checkbox
            label="Exists elsewhere: referred to, never created"
            checked={namespace.external}
            onChange={(external) => act(app, "mark-external", { id: namespace.id, external })}
          />
        </Fields>
        <Fields ruled>
          <Facts
            facts={[
              ["Tables", namespace.tables.length],
              ["Columns", columns],
              ["Types", namespace.enums.length + namespace.domains.length],
              ["Views", namespace.views.length],
              ["Functions", namespace.functions.length],
              ["Sequences", namespace.sequences.length],
            ]}
          />
          <Button variant="line" size="s" icon="plus" onClick={() => addTable(app, namespace.id)}>
            Add table
          </Button>
        </Fields>
        <PrivilegesSection on={namespace.id} />
      </PanelBody>
    </>
  );
}
