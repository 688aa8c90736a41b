import type { ForeignKeyRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act } from "../../editing/send.ts";
import { ChoiceField } from "./ChoiceField.tsx";

/** The table that a foreign key refers to; another is referred to by its primary key, column by column. */
export function ReferencedTable({ foreignKey }: { readonly foreignKey: ForeignKeyRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { id, pairs, references } = foreignKey;
  const refer = (referencesId: string): void => {
    const key = catalog.primaryKeyOf(referencesId) ?? catalog.uniquesOf(referencesId)[0];
    const next = pairs.flatMap(({ column }, at) => {
      const target = key?.columns[at];
      return target === undefined ? [] : [{ columnId: column, references: target }];
    });
    act(app, "change-foreign-key", { constraintId: id, referencesId, pairs: next });
  };
  return (
    <ChoiceField
      label="Refers to"
      name="Table that the foreign key refers to"
      value={String(references)}
      words={catalog
        .all("table")
        .map((table) => [String(table.id), catalog.pathOf(table.id).replace(/^public\./, "")] as const)}
      onChange={refer}
    />
  );
}
