import { useMemo } from "react";
import type { ColumnRecord } from "../../../../core/document/records/index.ts";
import { typeLabel } from "../../../../core/postgres/type-label.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { Combobox } from "../../../parts/Combobox.tsx";
import { Field } from "../../../parts/Field.tsx";
import { duplicateRecords } from "../../editing/duplicate-records.ts";
import { act, send } from "../../editing/send.ts";
import { RecordProblems } from "../../problems/RecordProblems.tsx";
import { columnRoles } from "../column-roles.ts";
import { typeOptions } from "../columns/type-options.ts";
import { NameField } from "../NameField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { ColumnProperties } from "../properties/ColumnProperties.tsx";
import { Facts } from "../properties/Facts.tsx";
import { RecordLink } from "../properties/RecordLink.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** All there is to one column. */
export function ColumnPanel({ column }: { readonly column: ColumnRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const options = useMemo(() => typeOptions(catalog), [catalog]);
  const table = catalog.tableOf(column.id);
  const roles = columnRoles(catalog, column);
  return (
    <>
      <RecordHead
        record={column}
        title={column.name}
        more={[
          {
            kind: "action",
            label: "Duplicate",
            icon: "duplicate",
            shortcut: "Mod+D",
            onSelect: () => duplicateRecords(app, [column.id]),
          },
        ]}
      />
      <PanelBody>
        <Fields>
          <NameField record={column} />
          <Field label="Type">
            <Combobox
              mono
              aria-label="Column type"
              value={typeLabel(catalog, column.type)}
              options={options}
              onCommit={(type) => send(app, "change-column-type", { columnId: column.id, type })}
            />
          </Field>
          <Checkbox
            label="Null allowed"
            checked={!column.notNull}
            onChange={(allowed) =>
              act(app, "set-column-nullability", { columnId: column.id, notNull: !allowed })
            }
          />
        </Fields>
        <RecordProblems id={column.id} />
        <Fields ruled>
          <ColumnProperties column={column} />
        </Fields>
        <Fields ruled>
          <Facts
            facts={[
              ["Table", table && <RecordLink id={table.id} name={table.name} />],
              ...roles.map(
                ({ label, id, name }) => [label, <RecordLink key={id} id={id} name={name} />] as const,
              ),
            ]}
          />
        </Fields>
      </PanelBody>
    </>
  );
}
