import { useState } from "react";
import type { ForeignKeyRecord, TableRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { RecordMark } from "../../problems/RecordMark.tsx";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { ForeignKeyProperties } from "../properties/ForeignKeyProperties.tsx";
import { useOpenItem } from "../use-open-item.ts";
import { actionWords, wordFor } from "../words.ts";
import { AddForeignKey } from "./AddForeignKey.tsx";
import styles from "./Sections.module.css";

/** The foreign keys of a table: column → table, and what happens on delete. */
export function ForeignKeysSection({ table }: { readonly table: TableRecord }) {
  const catalog = useCatalog();
  const { item, open } = useOpenItem();
  const [adding, setAdding] = useState(false);
  const keys = catalog.foreignKeysOf(table.id);
  return (
    <CountedSection
      title="Foreign keys"
      count={keys.length}
      add={{ label: "Add foreign key", onAdd: () => setAdding(true) }}
      empty="Refers to no other table."
      extra={
        adding && (
          <AddForeignKey
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
        const { columns, target } = words(key);
        return (
          <ItemRow
            key={key.id}
            {...item(key.id)}
            mark={<RecordMark id={key.id} />}
            icon="foreignKey"
            tone="fk"
            label={`Foreign key ${columns} to ${target}`}
            title={
              <>
                <span className={styles.from}>{columns}</span>
                <span className={styles.arrow}>→</span>
                {target}
              </>
            }
            trailing={wordFor(actionWords, key.onDelete)}
          >
            <ForeignKeyProperties foreignKey={key} />
          </ItemRow>
        );
      })}
    </CountedSection>
  );

  function words(key: ForeignKeyRecord) {
    return {
      columns: key.pairs.map((pair) => catalog.find("column", pair.column)?.name ?? "").join(", "),
      target: catalog.find("table", key.references)?.name ?? "",
    };
  }
}
