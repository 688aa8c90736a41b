import type { Catalog } from "../../../document/catalog.ts";
import type { SchemaRecord } from "../../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../../postgres/quoting.ts";
import { nameOf, ownerNameOf } from "../name-of.ts";

/** ALTER … RENAME of a record as it is called in the catalog; undefined for what keeps its name. */
export function renameRecord(catalog: Catalog, record: SchemaRecord, to: string): string | undefined {
  const name = quoteName(to);
  switch (record.kind) {
    case "namespace":
      return `ALTER SCHEMA ${quoteName(record.name)} RENAME TO ${name}`;
    case "publication":
      return `ALTER PUBLICATION ${quoteName(record.name)} RENAME TO ${name}`;
    case "column":
      return `ALTER TABLE ${ownerNameOf(catalog, record.id)} RENAME COLUMN ${quoteName(record.name)} TO ${name}`;
    case "attribute":
      return `ALTER TYPE ${ownerNameOf(catalog, record.id)} RENAME ATTRIBUTE ${quoteName(record.name)} TO ${name} CASCADE`;
    case "enum-value": {
      const owner = catalog.get("enum", catalog.parentOf(record.id)?.id ?? "");
      return `ALTER TYPE ${nameOf(catalog, owner)} RENAME VALUE ${quoteLiteral(record.name)} TO ${quoteLiteral(to)}`;
    }
    case "primary-key":
    case "unique":
    case "foreign-key":
    case "check":
    case "exclusion":
      return `ALTER TABLE ${ownerNameOf(catalog, record.id)} RENAME CONSTRAINT ${quoteName(record.name)} TO ${name}`;
    case "trigger":
    case "policy":
    case "rule":
      return `ALTER ${record.kind.toUpperCase()} ${quoteName(record.name)} ON ${ownerNameOf(catalog, record.id)} RENAME TO ${name}`;
    default: {
      const subject = alteredName(catalog, record);
      return subject && `ALTER ${subject} RENAME TO ${name}`;
    }
  }
}

/** ALTER … SET SCHEMA; undefined for what lies in no namespace of its own. */
export function moveRecord(catalog: Catalog, record: SchemaRecord, namespace: string): string | undefined {
  const subject = alteredName(catalog, record);
  return subject && `ALTER ${subject} SET SCHEMA ${quoteName(namespace)}`;
}

function alteredName(catalog: Catalog, record: SchemaRecord): string | undefined {
  switch (record.kind) {
    case "enum":
    case "composite":
    case "range":
      return `TYPE ${nameOf(catalog, record)}`;
    case "domain":
    case "sequence":
    case "index":
    case "statistics":
      return `${record.kind.toUpperCase()} ${nameOf(catalog, record)}`;
    case "table":
      return `${record.foreign ? "FOREIGN TABLE" : "TABLE"} ${nameOf(catalog, record)}`;
    case "view":
      return `${record.materialized ? "MATERIALIZED VIEW" : "VIEW"} ${nameOf(catalog, record)}`;
    case "function":
      return `${record.routine.toUpperCase()} ${nameOf(catalog, record)}(${record.identity})`;
    default:
      return undefined;
  }
}
