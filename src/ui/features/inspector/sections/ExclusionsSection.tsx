import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { addedId } from "../../editing/added-id.ts";
import { act } from "../../editing/send.ts";
import { CountedSection } from "../CountedSection.tsx";
import { ItemRow } from "../ItemRow.tsx";
import { indexKeyText } from "../index-key-text.ts";
import { ExclusionProperties } from "../properties/ExclusionProperties.tsx";
import { useOpenItem } from "../use-open-item.ts";
import { methodWord } from "../words.ts";

/** The exclusion constraints of a table: what no two rows may have together. */
export function ExclusionsSection({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { item, open } = useOpenItem();
  const columns = catalog.columnsOf(table.id);
  const exclusions = table.constraints.flatMap((id) => catalog.find("exclusion", id) ?? []);
  const add = () => {
    const range = columns.find(
      ({ type }) => type.base.kind === "builtin" && type.base.name.endsWith("range"),
    );
    const column = range ?? columns[0];
    if (!column) return;
    const elements = [{ columnId: column.id, operator: range ? "&&" : "=" }];
    open(addedId(app, "exclusion", () => act(app, "add-exclusion", { tableId: table.id, elements })));
  };
  return (
    <CountedSection
      title="Exclusions"
      count={exclusions.length}
      add={columns.length === 0 ? undefined : { label: "Add exclusion", onAdd: add }}
      empty="Rows may overlap."
    >
      {exclusions.map((exclusion) => {
        const words = exclusion.elements
          .map(({ key, operator }) => `${indexKeyText(key, columns)} ${operator}`)
          .join(", ");
        return (
          <ItemRow
            key={exclusion.id}
            {...item(exclusion.id)}
            icon="unique"
            label={`Exclusion ${exclusion.name}`}
            title={<code title={words}>{words}</code>}
            trailing={methodWord(exclusion.method)}
          >
            <ExclusionProperties exclusion={exclusion} />
          </ItemRow>
        );
      })}
    </CountedSection>
  );
}
