import { equal } from "../../base/equal.ts";
import { type Refusal, refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import type { Catalog } from "../../document/catalog.ts";
import { idOf } from "../../document/id.ts";
import type {
  AttributeRecord,
  ColumnRecord,
  CompositeRecord,
  TableRecord,
} from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { addFirst } from "../lacking.ts";
import { missing } from "../place.ts";

/** Makes a table one of a composite type, or lets go of that, by the rules of ALTER TABLE … OF and NOT OF. */
export const setTableType = defineCommand<{
  readonly tableId: string;
  readonly typeId: string | null;
  /** Adds the attributes of the type that the table lacks at its end. */
  readonly addMissing?: boolean;
}>()({
  id: "set-table-type",
  title: "Change type of table",
  run(catalog, { addMissing, tableId, typeId }, mint) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const type = catalog.find("composite", typeId);
    if (typeId !== null && !type) return missing("composite type");
    const edit = editOf(catalog.document);
    if (!type) {
      edit.put({ ...table, ofType: null });
      return { patch: edit.patch() };
    }
    const attributes = type.attributes.flatMap((id) => catalog.find("attribute", id) ?? []);
    const columns = catalog.columnsOf(tableId);
    const refused =
      tableRefusal(catalog, table) ?? columnsRefusal(catalog, { table, type }, { attributes, columns });
    if (refused) return refused;
    const lacking = attributes.slice(columns.length);
    if (lacking.length > 0 && !addMissing) {
      const names = lacking.map(({ name }) => name).join(", ");
      return refuse(`${catalog.pathOf(tableId)} lacks ${names} of the type. ${addFirst}`);
    }
    const added = lacking.map(({ collation, name, type: base }) =>
      blank("column", idOf("column", mint()), { name, type: base, collation }),
    );
    for (const column of added) edit.put(column);
    edit.put({ ...table, ofType: type.id, columns: [...table.columns, ...added.map(({ id }) => id)] });
    return { patch: edit.patch() };
  },
});

function tableRefusal(catalog: Catalog, table: TableRecord): Refusal | undefined {
  const path = catalog.pathOf(table.id);
  if (table.inherits.length > 0)
    return refuse(
      `${path} inherits from another table, so it cannot be of a type. Take its parents out first.`,
    );
  if (table.partitionOf) return refuse(`${path} is a partition, so it cannot be of a type.`);
  if (table.foreign) return refuse(`${path} is a foreign table, so it cannot be of a type.`);
  const heir = catalog
    .referencesTo(table.id)
    .find((other) => other.kind === "table" && other.partitionOf?.parent === table.id);
  return heir && refuse(`${path} has partitions, so it cannot be of a type.`);
}

/** Name, type and place have to be those of the attributes, as far as there are columns. */
function columnsRefusal(
  catalog: Catalog,
  { table, type }: { readonly table: TableRecord; readonly type: CompositeRecord },
  sides: { readonly attributes: readonly AttributeRecord[]; readonly columns: readonly ColumnRecord[] },
): Refusal | undefined {
  for (const [at, column] of sides.columns.entries()) {
    const attribute = sides.attributes[at];
    const path = catalog.pathOf(column.id);
    if (!attribute)
      return refuse(`${type.name} has no attribute ${column.name}. Add it there, or remove ${path}.`);
    if (attribute.name !== column.name)
      return refuse(
        `Column ${at + 1} of ${table.name} is ${column.name}, but that of ${type.name} is ${attribute.name}. Bring them into one order.`,
      );
    if (!equal(attribute.type, column.type))
      return refuse(
        `${path} is ${typeLabel(catalog, column.type)}, but ${column.name} of ${type.name} is ${typeLabel(catalog, attribute.type)}. Give them the same type first.`,
      );
    if (!equal(attribute.collation, column.collation))
      return refuse(
        `${path} has another collation than ${column.name} of ${type.name}. Give them the same first.`,
      );
  }
  return undefined;
}
