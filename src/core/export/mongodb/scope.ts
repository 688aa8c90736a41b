import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import type { Loss } from "../target.ts";

/** What the parts of a script are made from: names of collections by table, of fields by column. */
export type MongoScope = {
  readonly catalog: Catalog;
  readonly collections: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
  readonly losses: Loss[];
};

/** The field a column becomes. */
export function fieldOf({ fields }: MongoScope, { id }: Pick<ColumnRecord, "id">): string {
  return fields.get(id) ?? "";
}

/** Notes that something of a record is lost. */
export function lose({ catalog, losses }: MongoScope, id: string, message: string): void {
  losses.push({ at: catalog.pathOf(id), message });
}
