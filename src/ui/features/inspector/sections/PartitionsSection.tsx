import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Icon } from "../../../parts/Icon.tsx";
import { selectAndReveal } from "../../editing/select-records.ts";
import { CountedSection } from "../CountedSection.tsx";
import itemStyles from "../ItemRow.module.css";

/** The partitions of a divided table, each with what it holds. */
export function PartitionsSection({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const partitions = useCatalog().partitionsOf(table.id);
  return (
    <CountedSection title="Partitions" count={partitions.length} closed empty="No part holds any rows yet.">
      {partitions.map((partition) => (
        <button
          key={partition.id}
          type="button"
          className={itemStyles.line}
          onClick={() => selectAndReveal(app, [partition.id])}
        >
          <Icon name="partition" size={14} tone="muted" />
          <span className={itemStyles.title} title={partition.partitionOf?.bound}>
            {partition.name}
          </span>
        </button>
      ))}
    </CountedSection>
  );
}
