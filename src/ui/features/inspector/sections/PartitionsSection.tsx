import { useState } from "react";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act } from "../../editing/send.ts";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { PartitioningFields } from "../properties/PartitioningFields.tsx";
import { PartitionProperties } from "../properties/PartitionProperties.tsx";
import { SectionNote } from "../SectionNote.tsx";
import { useOpenItem } from "../use-open-item.ts";
import { AddPartition } from "./AddPartition.tsx";

/** By what a table is divided, and its partitions with the rows each holds. */
export function PartitionsSection({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item } = useOpenItem();
  const [adding, setAdding] = useState(false);
  const partitions = catalog.partitionsOf(table.id);
  const { partitionBy } = table;
  const begin = () => {
    if (partitionBy) return setAdding(true);
    const first = catalog.primaryKeyOf(table.id)?.columns[0] ?? catalog.columnsOf(table.id)[0]?.id;
    if (first === undefined) return app.notify("Add a column first: a table is divided by columns.", "error");
    const keys = [{ columnId: first }];
    act(app, "set-partitioning", { tableId: table.id, partitionBy: { strategy: "range", keys } });
  };
  return (
    <CountedSection
      title="Partitions"
      count={partitions.length || Number(partitionBy !== null)}
      add={{ label: partitionBy ? "Add partition" : "Divide into partitions", onAdd: begin }}
      empty="The table is one whole."
      extra={
        adding &&
        partitionBy && (
          <AddPartition table={table} strategy={partitionBy.strategy} onDone={() => setAdding(false)} />
        )
      }
    >
      {partitionBy && <PartitioningFields table={table} partitionBy={partitionBy} />}
      {partitions.length === 0 && <SectionNote>No partition holds any rows yet.</SectionNote>}
      {partitions.map((partition) => (
        <ItemRow
          key={partition.id}
          {...item(partition.id)}
          icon="partition"
          label={`Partition ${partition.name}`}
          title={partition.name}
          trailing={
            <code title={partition.partitionOf?.bound}>{shortBound(partition.partitionOf?.bound ?? "")}</code>
          }
        >
          <PartitionProperties partition={partition} />
        </ItemRow>
      ))}
    </CountedSection>
  );
}

function shortBound(bound: string): string {
  const short = bound.replace(/^for\s+values\s+/i, "");
  return short.length > 18 ? `${short.slice(0, 17)}…` : short;
}
