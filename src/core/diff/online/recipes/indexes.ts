import { statements } from "../../../sql/print/statements/index.ts";
import { alone, inTransaction, OLD, type OnlineRecipe } from "../recipe.ts";

/** An index on a table in use is built beside it. */
export const createIndex: OnlineRecipe = {
  id: "create-index",
  apply({ catalog, record, road, text }) {
    if (record.kind !== "index" || record.only) return undefined;
    const owner = catalog.parentOf(record.id);
    const isStandIn = owner?.kind === "view" && road.before.record(`${OLD}${owner.id}`) !== undefined;
    if (!owner || !(road.isBusy(owner.id) || isStandIn) || text !== statements.createIndex(catalog, record))
      return undefined;
    if (owner.kind === "table" && owner.partitionBy) return undefined;
    const sql = statements.createIndex(catalog, record, { concurrently: true });
    return [alone("expand", "while reads and writes go on", sql)];
  },
};

/** Of a partitioned table only the shell is made; the indexes of its partitions are attached to it by their steps. */
export const createIndexPartitioned: OnlineRecipe = {
  id: "create-index-partitioned",
  apply({ catalog, record, road, text }) {
    if (record.kind !== "index" || record.only) return undefined;
    const owner = catalog.tableOf(record.id);
    if (!owner?.partitionBy || !road.isBusy(owner.id) || text !== statements.createIndex(catalog, record)) {
      return undefined;
    }
    const parts = catalog.all("index").filter(({ partOf }) => partOf === record.id);
    const isWhole = catalog
      .partitionsOf(owner.id)
      .every(({ id }) => parts.some((part) => catalog.tableOf(part.id)?.id === id));
    if (!isWhole) return undefined;
    return [inTransaction("expand", "its shell", statements.createIndex(catalog, { ...record, only: true }))];
  },
};

/** An index of a table that stays goes while reads and writes go on. */
export const dropIndex: OnlineRecipe = {
  id: "drop-index",
  apply({ catalog, record, road, text }) {
    if (record.kind !== "index" || text !== statements.dropRecord(catalog, record)) return undefined;
    const owner = catalog.parentOf(record.id);
    if (!road.isBusy(owner?.id) || (owner?.kind === "table" && owner.partitionBy) || record.partOf !== null) {
      return undefined;
    }
    const sql = text.replace("DROP INDEX ", "DROP INDEX CONCURRENTLY ");
    return [alone("expand", "while reads and writes go on", sql)];
  },
};
