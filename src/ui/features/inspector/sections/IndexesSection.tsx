import type { ColumnRecord, IndexRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { addedId } from "../../editing/added-id.ts";
import { act } from "../../editing/send.ts";
import { RecordMark } from "../../problems/RecordMark.tsx";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { indexKeyText } from "../index-key-text.ts";
import { IndexProperties } from "../properties/IndexProperties.tsx";
import { useOpenItem } from "../use-open-item.ts";
import { methodWord } from "../words.ts";

/** The indexes of a table or materialized view, beside those that its keys bring. */
export function IndexesSection({ ownerId }: { readonly ownerId: string }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item, open } = useOpenItem();
  const indexes = catalog.indexesOf(ownerId);
  const columns = catalog.columnsOf(ownerId);
  const add = () => {
    const keyed = [catalog.primaryKeyOf(ownerId), ...catalog.uniquesOf(ownerId)].map(
      (key) => key?.columns[0],
    );
    const column = firstWithout(columns, { indexes, keyed });
    if (!column) return app.notify("Add a column first: an index is over columns.", "error");
    open(
      addedId(app, "index", () =>
        act(app, "add-index", { tableId: ownerId, keys: [{ columnId: column.id }] }),
      ),
    );
  };
  return (
    <CountedSection
      title="Indexes"
      count={indexes.length}
      add={columns.length === 0 ? undefined : { label: "Add index", onAdd: add }}
      empty="Only keys are indexed."
    >
      {indexes.map((index) => {
        const keys = index.keys.map((key) => indexKeyText(key, columns)).join(", ");
        return (
          <ItemRow
            key={index.id}
            {...item(index.id)}
            mark={<RecordMark id={index.id} />}
            icon="index"
            tone={index.unique ? "unique" : undefined}
            label={`${index.unique ? "Unique index" : "Index"} on ${keys}`}
            title={keys}
            trailing={
              index.predicate === null ? methodWord(index.method) : `${methodWord(index.method)}, partial`
            }
          >
            <IndexProperties index={index} />
          </ItemRow>
        );
      })}
    </CountedSection>
  );
}

/** The column a new index begins with: the first that leads no key and no index yet. */
function firstWithout(
  columns: readonly ColumnRecord[],
  {
    indexes,
    keyed,
  }: { readonly indexes: readonly IndexRecord[]; readonly keyed: readonly (string | undefined)[] },
): ColumnRecord | undefined {
  const leading = new Set<string | undefined>([
    ...keyed,
    ...indexes.flatMap(({ keys: [first] }) => (first?.of.kind === "column" ? [first.of.column] : [])),
  ]);
  return columns.find((column) => !leading.has(column.id)) ?? columns[0];
}
