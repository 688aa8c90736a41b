import type { GrantRecord, ObjectRecord, SchemaRecord } from "../document/records/index.ts";
import type { Grantable } from "./privileges.ts";

/** What a grant is on, and by which privileges it is governed. */
export type Granted = { readonly on: GrantRecord["on"]; readonly kind: Grantable };

/** An object as something to be granted on; undefined for what knows no privileges. */
export function grantedOn(record: SchemaRecord | undefined): Granted | undefined {
  switch (record?.kind) {
    case "table":
    case "view":
      return { on: record.id, kind: "relation" };
    case "sequence":
      return { on: record.id, kind: "sequence" };
    case "namespace":
      return { on: record.id, kind: "namespace" };
    case "function":
      return { on: record.id, kind: "routine" };
    case "enum":
    case "domain":
    case "composite":
    case "range":
      return { on: record.id, kind: "type" };
    case "object": {
      const kind = kindOfObject(record.type);
      return kind && { on: record.id, kind };
    }
    default:
      return undefined;
  }
}

function kindOfObject(type: ObjectRecord["type"]): Grantable | undefined {
  switch (type) {
    case "aggregate":
      return "routine";
    case "base type":
      return "type";
    case "foreign data wrapper":
    case "server":
    case "language":
      return "usable";
    default:
      return undefined;
  }
}
