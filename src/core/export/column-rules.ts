import type { Catalog } from "../document/catalog.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import type { ColumnRecord } from "../document/records/index.ts";

/** Whether a row may have null in this column: not if the column or a domain on the way forbids it. */
export function isNullable(catalog: Catalog, { notNull, type }: ColumnRecord): boolean {
  return !notNull && !forbidsNull(catalog, type);
}

/** Whether PostgreSQL refuses values for this column: generated, or an identity ALWAYS (SQLSTATE 428C9). */
export function isUnwritable({ generated, identity }: ColumnRecord): boolean {
  return generated !== null || identity?.when === "always";
}

/** Whether an insert may leave this column out. */
export function isOptionalOnInsert(catalog: Catalog, column: ColumnRecord): boolean {
  return (
    column.default !== null ||
    column.identity !== null ||
    column.generated !== null ||
    isNullable(catalog, column) ||
    givesDefault(catalog, column.type)
  );
}

/** Whether a domain on the way forbids null. */
export function forbidsNull(catalog: Catalog, { base, dimensions }: TypeReference): boolean {
  const domain = base.kind === "defined" && dimensions === 0 ? catalog.find("domain", base.id) : undefined;
  return domain !== undefined && (domain.notNull || forbidsNull(catalog, domain.type));
}

/** Whether a domain on the way gives a default to columns that have none. */
export function givesDefault(catalog: Catalog, { base, dimensions }: TypeReference): boolean {
  const domain = base.kind === "defined" && dimensions === 0 ? catalog.find("domain", base.id) : undefined;
  return domain !== undefined && (domain.default !== null || givesDefault(catalog, domain.type));
}
