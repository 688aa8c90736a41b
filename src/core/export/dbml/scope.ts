import type { Catalog } from "../../document/catalog.ts";
import type { EnumRecord, TableRecord } from "../../document/records/index.ts";
import type { Loss } from "../target.ts";
import { dbmlName } from "./syntax.ts";

/** What the parts of a DBML file are made from; they add what they could not say. */
export type DbmlScope = {
  readonly catalog: Catalog;
  readonly tables: readonly TableRecord[];
  readonly enums: readonly EnumRecord[];
  readonly losses: Loss[];
};

/** A record's name with its namespace before it, unless that is `public`. */
export function qualified(
  { catalog }: DbmlScope,
  { id, name }: { readonly id: string; readonly name: string },
): string {
  const namespace = catalog.namespaceOf(id)?.name ?? "public";
  return namespace === "public" ? dbmlName(name) : `${dbmlName(namespace)}.${dbmlName(name)}`;
}

/** Notes that something of a record is lost. */
export function lose({ catalog, losses }: DbmlScope, id: string, message: string): void {
  losses.push({ at: catalog.pathOf(id), message });
}
