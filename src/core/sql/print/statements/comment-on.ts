import { assertNever } from "../../../base/assert-never.ts";
import type { Catalog } from "../../../document/catalog.ts";
import type { SchemaRecord } from "../../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../../postgres/quoting.ts";
import { nameOf, objectNameOf, ownerNameOf } from "../name-of.ts";

/** A record that PostgreSQL lets carry a comment. */
export type Commented = Extract<SchemaRecord, { readonly comment: string | null }>;

/** COMMENT ON with the record's comment; a record without one loses what it had (NULL). */
export function commentOn(catalog: Catalog, record: Commented): string {
  const text = record.comment === null ? "NULL" : quoteLiteral(record.comment);
  return `COMMENT ON ${targetOf(catalog, record)} IS ${text}`;
}

function targetOf(catalog: Catalog, record: Commented): string {
  switch (record.kind) {
    case "namespace":
      return `SCHEMA ${quoteName(record.name)}`;
    case "extension":
      return `EXTENSION ${quoteName(record.name)}`;
    case "enum":
    case "composite":
    case "range":
      return `TYPE ${nameOf(catalog, record)}`;
    case "domain":
    case "sequence":
    case "index":
      return `${record.kind.toUpperCase()} ${nameOf(catalog, record)}`;
    case "table":
      return `${record.foreign ? "FOREIGN TABLE" : "TABLE"} ${nameOf(catalog, record)}`;
    case "column":
    case "attribute":
      return `COLUMN ${ownerNameOf(catalog, record.id)}.${quoteName(record.name)}`;
    case "view":
      return `${record.materialized ? "MATERIALIZED VIEW" : "VIEW"} ${nameOf(catalog, record)}`;
    case "function":
      return `${record.routine.toUpperCase()} ${nameOf(catalog, record)}(${record.identity})`;
    case "trigger":
    case "policy":
    case "rule":
      return `${record.kind.toUpperCase()} ${quoteName(record.name)} ON ${ownerNameOf(catalog, record.id)}`;
    case "primary-key":
    case "unique":
    case "foreign-key":
    case "check":
    case "exclusion":
      return `CONSTRAINT ${quoteName(record.name)} ON ${ownerNameOf(catalog, record.id)}`;
    case "statistics":
      return `STATISTICS ${nameOf(catalog, record)}`;
    case "publication":
      return `PUBLICATION ${quoteName(record.name)}`;
    case "object":
      return objectNameOf(catalog, record);
    default:
      return assertNever(record);
  }
}
