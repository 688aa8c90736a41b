import type { Catalog } from "../../../document/catalog.ts";
import type { TableRecord } from "../../../document/records/index.ts";
import { defaultName, objectName } from "../../../postgres/default-names.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { nameOf } from "../../../sql/print/name-of.ts";
import { statements } from "../../../sql/print/statements/index.ts";
import { boundsCondition } from "../bounds-condition.ts";
import { alone, inTransaction, type OnlineRecipe } from "../recipe.ts";

/** A table with rows becomes a partition: a validated check proves that all of them belong there. */
export const attachPartition: OnlineRecipe = {
  id: "attach-partition",
  apply({ catalog, record, road, text }) {
    if (record.kind !== "table" || record.partitionOf === null || !road.isBusy(record.id)) return undefined;
    if (text !== statements.attachPartition(catalog, record, record.partitionOf)) return undefined;
    const condition = boundsCondition(catalog, record);
    if (condition === undefined) return undefined;
    const name = quoteName(objectName(record.name, null, "bounds"));
    const start = `ALTER TABLE ${nameOf(catalog, record)}`;
    return [
      inTransaction(
        "expand",
        "let no other rows in",
        `${start} ADD CONSTRAINT ${name} CHECK (${condition}) NOT VALID`,
      ),
      inTransaction("validate", "check its rows", `${start} VALIDATE CONSTRAINT ${name}`),
      inTransaction("validate", "whose bounds the check proves", text),
      inTransaction("validate", "drop the check", `${start} DROP CONSTRAINT ${name}`),
    ];
  },
};

/** A partition leaves while reads and writes go on; the check with its bounds that stays behind is dropped. */
export const detachPartition: OnlineRecipe = {
  id: "detach-partition",
  apply({ catalog, record, text }) {
    if (record.kind !== "table" || record.partitionOf === null) return undefined;
    const parent = catalog.get("table", record.partitionOf.parent);
    if (text !== detaching(catalog, record, parent) || hasDefault(catalog, parent)) return undefined;
    const keys = parent.partitionBy?.keys.map(({ of }) => of) ?? [];
    const columns = keys.flatMap((of) =>
      of.kind === "column" ? [catalog.get("column", of.column).name] : [],
    );
    const check = defaultName(
      { kind: "check", table: record.name, columns: columns.length === 1 ? columns : [] },
      (name) => catalog.checksOf(record.id).some((one) => one.name === name),
    );
    return [
      alone("expand", "while reads and writes go on", `${text} CONCURRENTLY`),
      inTransaction(
        "expand",
        "drop the check that stays behind",
        `ALTER TABLE ${nameOf(catalog, record)} DROP CONSTRAINT IF EXISTS ${quoteName(check)}`,
      ),
    ];
  },
};

/** A table that goes takes locks on those it refers to: its foreign keys go first, one by one. */
export const dropTableWithKeys: OnlineRecipe = {
  id: "drop-table-with-fk",
  apply({ catalog, record, road, text }) {
    if (record.kind !== "table" || text !== statements.dropRecord(catalog, record)) return undefined;
    const keys = catalog
      .foreignKeysOf(record.id)
      .filter(
        (key) => key.references !== record.id && !road.drops.has(key.id) && road.isBusy(key.references),
      );
    if (keys.length === 0 || record.partitionOf !== null) return undefined;
    const drops = keys.flatMap((key) => statements.dropRecord(catalog, key) ?? []);
    return [
      ...drops.map((sql) => inTransaction("expand", "a foreign key first", sql)),
      inTransaction("expand", "", text),
    ];
  },
};

function detaching(catalog: Catalog, record: TableRecord, parent: TableRecord): string {
  return `ALTER TABLE ${nameOf(catalog, parent)} DETACH PARTITION ${nameOf(catalog, record)}`;
}

/** With one, PostgreSQL refuses to detach concurrently. */
function hasDefault(catalog: Catalog, parent: TableRecord): boolean {
  return catalog
    .partitionsOf(parent.id)
    .some(({ partitionOf }) => /^\s*default\s*$/i.test(partitionOf?.bound ?? ""));
}
