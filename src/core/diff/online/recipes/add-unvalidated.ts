import { quoteName } from "../../../postgres/quoting.ts";
import { constraintDefinition } from "../../../sql/print/constraint-definition.ts";
import { nameOf, ownerNameOf } from "../../../sql/print/name-of.ts";
import { statements } from "../../../sql/print/statements/index.ts";
import { inTransaction, type Move, type OnlineRecipe, type Statement } from "../recipe.ts";

/**
 * A foreign key on a table in use: rows that are there are checked afterwards. Not one to a partitioned table: validating
 * it leaves those parts of it that lead to the partitions not valid (measured on PostgreSQL 15).
 */
export const addForeignKey: OnlineRecipe = {
  id: "add-foreign-key",
  apply: (statement) => (statement.record.kind === "foreign-key" ? unvalidated(statement) : undefined),
};

/** A check on a table in use: rows that are there are checked afterwards. */
export const addCheck: OnlineRecipe = {
  id: "add-check",
  apply: (statement) => (statement.record.kind === "check" ? unvalidated(statement) : undefined),
};

/** A foreign key of a partitioned table: each partition gets it first, and the table's own adopts those. */
export const addForeignKeyPartitioned: OnlineRecipe = {
  id: "add-foreign-key-partitioned",
  apply(statement) {
    const { catalog, record, road, text } = statement;
    if (record.kind !== "foreign-key" || record.notValid || record.notEnforced) return undefined;
    const table = catalog.tableOf(record.id);
    if (catalog.find("table", record.references)?.partitionBy) return undefined;
    if (!table?.partitionBy || !road.isBusy(table.id) || text !== statements.addConstraint(catalog, record))
      return undefined;
    const body = constraintDefinition(catalog, { ...record, notValid: true });
    const leaves = leavesOf(statement, table.id).map((leaf) => `ALTER TABLE ${leaf}`);
    return [
      ...leaves.flatMap((start) => [
        inTransaction("expand", "on a partition, rows unchecked", `${start} ADD ${body}`),
        inTransaction(
          "validate",
          "check the rows of a partition",
          `${start} VALIDATE CONSTRAINT ${quoteName(record.name)}`,
        ),
      ]),
      inTransaction("validate", "adopt those of the partitions", text),
    ];
  },
};

function unvalidated({ catalog, record, road, text }: Statement): readonly Move[] | undefined {
  if ((record.kind !== "check" && record.kind !== "foreign-key") || record.notValid || record.notEnforced) {
    return undefined;
  }
  if (!road.isBusy(catalog.tableOf(record.id)?.id) || text !== statements.addConstraint(catalog, record)) {
    return undefined;
  }
  if (record.kind === "foreign-key" && catalog.find("table", record.references)?.partitionBy)
    return undefined;
  const start = `ALTER TABLE ${ownerNameOf(catalog, record.id)}`;
  return [
    inTransaction(
      "expand",
      "rows unchecked",
      statements.addConstraint(catalog, { ...record, notValid: true }),
    ),
    inTransaction("validate", "check the rows", `${start} VALIDATE CONSTRAINT ${quoteName(record.name)}`),
  ];
}

/** The partitions that hold rows and are in use, at any depth, by name. */
function leavesOf(statement: Statement, tableId: string): readonly string[] {
  const { catalog, road } = statement;
  return catalog.partitionsOf(tableId).flatMap((part) => {
    if (!road.isBusy(part.id)) return [];
    return part.partitionBy ? leavesOf(statement, part.id) : [nameOf(catalog, part)];
  });
}
