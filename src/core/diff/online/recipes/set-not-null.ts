import type { Catalog } from "../../../document/catalog.ts";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { statements } from "../../../sql/print/statements/index.ts";
import { fillInBatches } from "../batch.ts";
import { proveNotNull } from "../prove-not-null.ts";
import type { OnlineRecipe, Road } from "../recipe.ts";

/** SET NOT NULL on a column that is there: a validated check proves it first, so that it reads nothing. */
export const setNotNull: OnlineRecipe = {
  id: "set-not-null",
  apply({ catalog, record, road, text }) {
    if (record.kind !== "column" || !record.notNull) return undefined;
    if (text !== statements.setColumnNotNull(catalog, record)) return undefined;
    const table = catalog.tableOf(record.id);
    if (!road.isBusy(table?.id)) return undefined;
    if (comesWithParent(road, catalog, record)) return [];
    const fill = road.fills.get(record.id);
    return [...(fill ? [fillInBatches(catalog, record, fill)] : []), ...proveNotNull(catalog, record)];
  },
};

/** Set on the partitioned table in the same plan, it is set on its partitions. */
function comesWithParent(road: Road, catalog: Catalog, { id, name }: ColumnRecord): boolean {
  const parent = catalog.tableOf(id)?.partitionOf?.parent;
  const column = parent === undefined ? undefined : catalog.columnNamed(parent, name);
  const wasSet = road.before.find("column", column?.id)?.notNull === true;
  return column?.notNull === true && !wasSet && road.isBusy(parent);
}
