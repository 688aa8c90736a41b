import { useState } from "react";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { recordFaces } from "../../editing/record-face.ts";
import { RecordMark } from "../../problems/RecordMark.tsx";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { KeyProperties } from "../properties/KeyProperties.tsx";
import { useOpenItem } from "../use-open-item.ts";
import { AddKey } from "./AddKey.tsx";

/** The primary key and the unique constraints of a table. */
export function KeysSection({ table }: { readonly table: TableRecord }) {
  const catalog = useCatalog();
  const { item, open } = useOpenItem();
  const [adding, setAdding] = useState(false);
  const primary = catalog.primaryKeyOf(table.id);
  const keys = [...(primary ? [primary] : []), ...catalog.uniquesOf(table.id)];
  return (
    <CountedSection
      title="Keys"
      count={keys.length}
      add={{ label: "Add key", onAdd: () => setAdding(true) }}
      empty="Without a primary key, rows cannot be told apart."
      extra={
        adding && (
          <AddKey
            table={table}
            onDone={(id) => {
              setAdding(false);
              open(id);
            }}
          />
        )
      }
    >
      {keys.map((key) => {
        const { icon, tone, word } = recordFaces[key.kind];
        const columns = key.columns.map((id) => catalog.find("column", id)?.name ?? "").join(", ");
        return (
          <ItemRow
            key={key.id}
            {...item(key.id)}
            mark={<RecordMark id={key.id} />}
            icon={icon}
            tone={tone}
            label={`${word} ${columns}`}
            title={columns}
            trailing={key.kind === "primary-key" ? "Primary" : undefined}
          >
            <KeyProperties constraint={key} />
          </ItemRow>
        );
      })}
    </CountedSection>
  );
}
