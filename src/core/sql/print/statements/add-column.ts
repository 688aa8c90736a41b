import type { Catalog } from "../../../document/catalog.ts";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { columnDefinition } from "../column-definition.ts";
import { ownerNameOf } from "../name-of.ts";
import type { CreateOptions } from "../printed-statement.ts";

/** ALTER TABLE … ADD COLUMN. */
export function addColumn(catalog: Catalog, column: ColumnRecord, options: CreateOptions = {}): string {
  const words = options.ifNotExists ? "ADD COLUMN IF NOT EXISTS" : "ADD COLUMN";
  return `ALTER TABLE ${ownerNameOf(catalog, column.id)}\n  ${words} ${columnDefinition(catalog, column)}`;
}
