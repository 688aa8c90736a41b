import type { Catalog } from "../../../document/catalog.ts";
import type { SchemaRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { isPromised } from "../makers-of.ts";
import { nameOf, objectNameOf, ownerNameOf } from "../name-of.ts";

/** DROP of a record, or of it as a part of its table; undefined for what no statement drops. */
export function dropRecord(catalog: Catalog, record: SchemaRecord): string | undefined {
  switch (record.kind) {
    case "namespace":
      return `DROP SCHEMA ${quoteName(record.name)}`;
    case "extension":
    case "publication":
      return `DROP ${record.kind.toUpperCase()} ${quoteName(record.name)}`;
    case "enum":
    case "composite":
      return `DROP TYPE ${nameOf(catalog, record)}`;
    case "range":
      // It goes with the functions that make it and take it: none can go first.
      if (isPromised(catalog, record)) return `DROP TYPE ${nameOf(catalog, record)} CASCADE`;
      return `DROP TYPE ${nameOf(catalog, record)}`;
    case "domain":
    case "sequence":
    case "index":
    case "statistics":
      return `DROP ${record.kind.toUpperCase()} ${nameOf(catalog, record)}`;
    case "table":
      return `DROP ${record.foreign ? "FOREIGN TABLE" : "TABLE"} ${nameOf(catalog, record)}`;
    case "view":
      return `DROP ${record.materialized ? "MATERIALIZED VIEW" : "VIEW"} ${nameOf(catalog, record)}`;
    case "function":
      return `DROP ${record.routine.toUpperCase()} ${nameOf(catalog, record)}(${record.identity})`;
    case "trigger":
    case "policy":
    case "rule":
      return `DROP ${record.kind.toUpperCase()} ${quoteName(record.name)} ON ${ownerNameOf(catalog, record.id)}`;
    case "column":
      return `ALTER TABLE ${ownerNameOf(catalog, record.id)} DROP COLUMN ${quoteName(record.name)}`;
    case "attribute":
      return `ALTER TYPE ${ownerNameOf(catalog, record.id)} DROP ATTRIBUTE ${quoteName(record.name)}`;
    case "primary-key":
    case "unique":
    case "foreign-key":
    case "check":
    case "exclusion":
      return `ALTER TABLE ${ownerNameOf(catalog, record.id)} DROP CONSTRAINT ${quoteName(record.name)}`;
    case "object":
      return `DROP ${objectNameOf(catalog, record)}`;
    default:
      return undefined;
  }
}
