import type { StatisticsRecord, TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { addedId } from "../../editing/added-id.ts";
import { act } from "../../editing/send.ts";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { StatisticsProperties } from "../properties/StatisticsProperties.tsx";
import { useOpenItem } from "../use-open-item.ts";

/** The extended statistics of a table: columns the planner looks at together. */
export function StatisticsSection({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item, open } = useOpenItem();
  const columns = catalog.columnsOf(table.id);
  const all = table.statistics.flatMap((id) => catalog.find("statistics", id) ?? []);
  const words = ({ keys }: StatisticsRecord) =>
    keys
      .map((key) => (key.kind === "column" ? catalog.find("column", key.column)?.name : key.expression))
      .join(", ");
  const add = () => {
    const keys = columns.slice(0, 2).map(({ id }) => ({ columnId: id }));
    open(addedId(app, "statistics", () => act(app, "add-statistics", { tableId: table.id, keys })));
  };
  return (
    <CountedSection
      title="Statistics"
      count={all.length}
      add={columns.length < 2 ? undefined : { label: "Add statistics", onAdd: add }}
      empty="The planner looks at each column alone."
    >
      {all.map((statistics) => (
        <ItemRow
          key={statistics.id}
          {...item(statistics.id)}
          icon="index"
          label={`Statistics on ${words(statistics)}`}
          title={words(statistics)}
        >
          <StatisticsProperties statistics={statistics} />
        </ItemRow>
      ))}
    </CountedSection>
  );
}
