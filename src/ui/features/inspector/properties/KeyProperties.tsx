import type { PrimaryKeyRecord, UniqueRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { deferralWords, wordFor } from "../words.ts";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { Facts } from "./Facts.tsx";

/** A primary key or unique constraint: its columns in order, when it is checked, how it takes nulls. */
export function KeyProperties({ constraint }: { readonly constraint: PrimaryKeyRecord | UniqueRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const table = catalog.tableOf(constraint.id);
  if (!table) return null;
  const names = constraint.columns.map((id) => catalog.find("column", id)?.name ?? "");
  const isUnique = constraint.kind === "unique";
  return (
    <>
      {!isUnique && (
        <ColumnOrder
          label="Columns of the primary key"
          columns={catalog.columnsOf(table.id)}
          value={constraint.columns}
          onChange={(columnIds) => act(app, "set-primary-key", { tableId: table.id, columnIds })}
        />
      )}
      <Facts
        facts={[
          ["Columns", isUnique && names.join(", ")],
          ["Checked", wordFor(deferralWords, constraint.deferral)],
          [
            "Nulls",
            isUnique && (constraint.nullsNotDistinct ? "Equal to each other" : "Different from each other"),
          ],
        ]}
      />
      <NameField record={constraint} />
      <CommentField record={constraint} />
      <DeleteButton id={constraint.id} label={isUnique ? "Delete unique constraint" : "Delete primary key"} />
    </>
  );
}
