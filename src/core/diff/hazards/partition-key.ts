import type { ColumnRecord, SchemaRecord } from "../../document/records/index.ts";
import { readsColumnInExpression } from "../../expression/rename-column-in-expression.ts";
import { type Part, warn } from "./part.ts";
import { descendantsOf } from "./relation-parts.ts";
import type { Relation, Scene } from "./scene.ts";

/** PostgreSQL's refusal to change or drop a column that divides the table or one of its partitions. */
export function partitionKeyRefusal(scene: Scene, table: Relation, column: ColumnRecord): readonly Part[] {
  const divided = [table, ...descendantsOf(scene, table)].find(({ record }) =>
    isDividedBy(scene, record, column.name),
  );
  if (!divided) return [];
  return [
    warn({
      kind: "refused",
      on: table,
      reason: `${divided.path} is divided by ${column.name}: a column of a partition key can neither change its type nor go.`,
      sqlstate: "42P16",
    }),
  ];
}

function isDividedBy({ catalog }: Scene, record: SchemaRecord | undefined, name: string): boolean {
  if (record?.kind !== "table") return false;
  return (record.partitionBy?.keys ?? []).some(({ of }) =>
    of.kind === "column"
      ? catalog.find("column", of.column)?.name === name
      : readsColumnInExpression(of.expression, { qualifiers: [record.name], from: name }),
  );
}
