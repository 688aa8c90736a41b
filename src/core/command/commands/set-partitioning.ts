import { equal } from "../../base/equal.ts";
import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { PartitionBy } from "../../document/fields/partition.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { parseQualifiedName } from "../../postgres/parse-qualified-name.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { keyColumnsRefusal } from "../columns-of-input.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** One part of a partition key; collation and operator class as in SQL. */
type KeyInput = ({ readonly columnId: string } | { readonly expression: string }) & {
  readonly collation?: string | null;
  readonly operatorClass?: string | null;
};

/** Says by what a table is divided into partitions, or with null that it is not. */
export const setPartitioning = defineCommand<{
  readonly tableId: string;
  readonly partitionBy: null | {
    readonly strategy: PartitionBy["strategy"];
    readonly keys: readonly KeyInput[];
  };
}>()({
  id: "set-partitioning",
  title: "Change partitioning",
  run(catalog, { partitionBy: wanted, tableId }) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const partitionBy = wanted && partitionByOf(catalog, table, wanted);
    if (partitionBy && isRefusal(partitionBy)) return partitionBy;
    const parts = catalog.partitionsOf(tableId);
    if (parts.length > 0 && !equal(partitionBy, table.partitionBy))
      return refuse(
        `${catalog.pathOf(tableId)} has partitions by what it is divided now. Remove or detach them first.`,
      );
    const edit = editOf(catalog.document);
    edit.put({ ...table, partitionBy });
    const now = edit.now();
    const divided = now.get("table", tableId);
    for (const key of [now.primaryKeyOf(tableId), ...now.uniquesOf(tableId)]) {
      const columns = now.columnsOf(tableId).filter(({ id }) => key?.columns.includes(id));
      const refused = key && keyColumnsRefusal(now, divided, columns);
      if (refused) return refuse(`${refused.refused} ${key.name} does not.`);
    }
    return { patch: edit.patch() };
  },
});

function partitionByOf(
  catalog: Catalog,
  table: TableRecord,
  {
    keys: wanted,
    strategy,
  }: { readonly strategy: PartitionBy["strategy"]; readonly keys: readonly KeyInput[] },
): PartitionBy | Refusal {
  if (wanted.length === 0) return refuse("Choose at least one column to divide the table by.");
  if (strategy === "list" && wanted.length > 1) return refuse("A list of values is of one column only.");
  const heirs = catalog
    .referencesTo(table.id)
    .filter((other) => other.kind === "table" && other.inherits.some((id) => id === table.id));
  if (table.inherits.length + heirs.length > 0)
    return refuse(`${catalog.pathOf(table.id)} inherits or is inherited from, so it cannot be divided.`);
  const keys: PartitionBy["keys"][number][] = [];
  for (const input of wanted) {
    const key = keyOf(catalog, table, input);
    if (isRefusal(key)) return key;
    keys.push(key);
  }
  return { strategy, keys };
}

function keyOf(catalog: Catalog, table: TableRecord, input: KeyInput): PartitionBy["keys"][number] | Refusal {
  const collation = input.collation ? parseQualifiedName(input.collation) : null;
  if (collation && isRefusal(collation)) return collation;
  const operatorClass = input.operatorClass ? parseQualifiedName(input.operatorClass) : null;
  if (operatorClass && isRefusal(operatorClass)) return operatorClass;
  const of = subjectOf(catalog, table, input);
  return isRefusal(of) ? of : { of, collation, operatorClass };
}

function subjectOf(
  catalog: Catalog,
  table: TableRecord,
  input: KeyInput,
): PartitionBy["keys"][number]["of"] | Refusal {
  if ("expression" in input) {
    const expression = input.expression.trim();
    return tokenize(expression).length === 0
      ? refuse("The expression is empty.")
      : { kind: "expression", expression };
  }
  const column = catalog.find("column", input.columnId);
  if (!column || !table.columns.includes(column.id)) return missing("column");
  if (column.generated) return refuse(`${column.name} is generated, so the table cannot be divided by it.`);
  return { kind: "column", column: column.id };
}
