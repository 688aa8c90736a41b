import type { Catalog } from "../../document/catalog.ts";
import { pythonText } from "../python/syntax.ts";
import type { Loss } from "../target.ts";
import type { DjangoNames } from "./django-names.ts";

/** What models are made from. */
export type DjangoScope = {
  readonly catalog: Catalog;
  readonly names: DjangoNames;
  readonly losses: Loss[];
};

/** Notes that something of a record is lost. */
export function lose({ catalog, losses }: DjangoScope, id: string, message: string): void {
  losses.push({ at: catalog.pathOf(id), message });
}

/** A name of the database: Django leaves one in quotes as it is, and doubles no quote within another. */
export function databaseName(name: string): string {
  return pythonText(name.includes('"') ? `"${name.replaceAll('"', '""')}"` : name);
}

/** SQL as an expression of Django. */
export function rawSql(sql: string, field?: string): string {
  return `RawSQL(${pythonText(sql)}, []${field === undefined ? "" : `, output_field=${field}`})`;
}

/** Whether Django would look for a parameter in a text. */
export const readsPercent = (text: string): boolean => text.includes("%");
