import { inNaturalOrder } from "../../../../core/base/natural-order.ts";
import type { InputOf } from "../../../../core/command/run-command.ts";
import type { PublicationRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { Select } from "../../../parts/Select.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { NameField } from "../NameField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { ParameterList } from "../properties/ParameterList.tsx";
import { type PublishedInput, PublishedTable } from "../properties/PublishedTable.tsx";
import { RecordHead } from "../RecordHead.tsx";
import { useOpenItem } from "../use-open-item.ts";

type Changes = Omit<InputOf<"change-publication">, "publicationId">;

/** A publication: which tables are replicated, with which columns and rows, and how. */
export function PublicationPanel({ publication }: { readonly publication: PublicationRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item } = useOpenItem();
  const { allTables, namespaces, parameters } = publication;
  const put = (changes: Changes) =>
    send(app, "change-publication", { publicationId: publication.id, ...changes });
  const change = (changes: Changes) =>
    act(app, "change-publication", { publicationId: publication.id, ...changes });
  const tables = publication.tables.map(
    ({ table, columns, only, where }): PublishedInput => ({
      tableId: table,
      columnIds: columns,
      only,
      where,
    }),
  );
  const path = (id: string) => catalog.pathOf(id).replace(/^public\./, "");
  const left = inNaturalOrder(catalog.all("table").map(({ id }) => ({ id, name: path(id) }))).filter(
    ({ id }) => !tables.some(({ tableId }) => tableId === id),
  );
  return (
    <>
      <RecordHead record={publication} title={publication.name} />
      <PanelBody>
        <Fields>
          <NameField record={publication} />
          <CommentField record={publication} />
          <Checkbox
            label="All tables"
            checked={allTables}
            onChange={(all) =>
              change(all ? { allTables: true, tables: [], namespaceIds: [] } : { allTables: false })
            }
          />
        </Fields>
        {tables.map((table, at) => (
          <ItemRow
            key={table.tableId}
            {...item(table.tableId)}
            icon="table"
            label={`Published table ${path(table.tableId)}`}
            title={path(table.tableId)}
            trailing={table.where ? "Some rows" : table.columnIds.length > 0 ? "Some columns" : undefined}
          >
            <PublishedTable
              table={table}
              onChange={(next) => put({ tables: tables.with(at, next) })}
              onRemove={() => change({ tables: tables.filter((_, place) => place !== at) })}
            />
          </ItemRow>
        ))}
        <Fields inset>
          {!allTables && (
            <Select
              size="s"
              aria-label="Add a table to the publication"
              value=""
              options={[
                { value: "", label: "Add a table" },
                ...left.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              onChange={(id) =>
                id !== "" &&
                change({ tables: [...tables, { tableId: id, columnIds: [], only: false, where: null }] })
              }
            />
          )}
          {!allTables &&
            catalog.all("namespace").map((namespace) => (
              <Checkbox
                key={namespace.id}
                label={`All tables in ${namespace.name}`}
                checked={namespaces.includes(namespace.id)}
                onChange={(wanted) => {
                  const others = namespaces.filter((id) => id !== namespace.id);
                  change({ namespaceIds: wanted ? [...others, namespace.id] : others });
                }}
              />
            ))}
          <ParameterList
            label="Parameters"
            example="publish = 'insert, update'"
            parameters={parameters}
            onChange={(next) => put({ parameters: next })}
          />
        </Fields>
      </PanelBody>
    </>
  );
}
