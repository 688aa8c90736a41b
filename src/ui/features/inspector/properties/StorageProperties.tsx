import type { InputOf } from "../../../../core/command/run-command.ts";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { FieldRow } from "../../../parts/Field.tsx";
import { act, send } from "../../editing/send.ts";
import { wholeNumber } from "../whole-number.ts";
import { FamilyFields } from "./FamilyFields.tsx";
import { ForeignFields } from "./ForeignFields.tsx";
import { ParameterList } from "./ParameterList.tsx";
import { ReplicaIdentityField } from "./ReplicaIdentityField.tsx";
import { SqlField } from "./SqlField.tsx";

/** How a table is stored, replicated and filled. */
export function StorageProperties({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const put = (changes: Omit<InputOf<"change-table">, "tableId">) =>
    send(app, "change-table", { tableId: table.id, ...changes });
  const { expectedRows } = table;
  return (
    <>
      <SqlField
        label="Expected rows"
        value={expectedRows === null ? null : expectedRows.toLocaleString("en")}
        placeholder="Not said"
        onCommit={(text) => {
          const number = wholeNumber(text);
          return typeof number === "string" ? number : put({ expectedRows: number });
        }}
      />
      <ParameterList
        label="Storage parameters"
        example="fillfactor = 70"
        parameters={table.parameters}
        onChange={(parameters) => put({ parameters })}
      />
      {table.foreign && <ForeignFields foreign={table.foreign} tableId={table.id} />}
      <ReplicaIdentityField table={table} />
      <FieldRow>
        <SqlField
          label="Tablespace"
          value={table.tablespace}
          placeholder="Of the database"
          onCommit={(tablespace) => put({ tablespace })}
        />
        <SqlField
          label="Access method"
          value={table.accessMethod}
          placeholder="heap"
          onCommit={(accessMethod) => put({ accessMethod })}
        />
      </FieldRow>
      <Checkbox
        label="Unlogged: faster, and empty after a crash"
        checked={table.unlogged}
        onChange={(unlogged) => act(app, "change-table", { tableId: table.id, unlogged })}
      />
      <Checkbox
        label="Exists elsewhere: referred to, never created"
        checked={table.external}
        onChange={(external) => act(app, "mark-external", { id: table.id, external })}
      />
      <FamilyFields key={table.id} table={table} />
    </>
  );
}
