import { isCatalogText } from "../../../core/introspect/is-catalog-text.ts";
import { foreignLanguageOf } from "../../../core/sql/foreign/recognize.ts";
import { type Likeness, looksLike } from "../../../core/sql/import/scan/looks-like.ts";

/** What a text holds: a whole design as a link, a file or the catalog of a database, or something for the SQL importer. */
export type TextHolds =
  | { readonly kind: "link"; readonly payload: string }
  | { readonly kind: "design-file" }
  | { readonly kind: "catalog" }
  | { readonly kind: "sql"; readonly likeness: Likeness };

/** A link to a design, alone in its text: a version letter and number, a dot, and the payload. */
const link = /^\s*(?:\S*#)?([a-z]\d+\.[\w.-]+)\s*$/;

/** Tells what a text holds by its beginning. */
export function holdsDesign(text: string): TextHolds {
  const payload = link.exec(text)?.[1];
  if (payload !== undefined) return { kind: "link", payload };
  if (isCatalogText(text)) return { kind: "catalog" };
  const likeness = looksLike(text);
  return likeness.kind === "design-file" ? { kind: "design-file" } : { kind: "sql", likeness };
}

/** UTF-16 units of SQL that are added to the design as they are pasted; longer texts have their ledger read first. */
const PASTED_AT_ONCE = 200_000;

/** Whether a text pasted on the page, not into a field, is for the import: a whole design, another language, or much SQL. */
export function isForImport(text: string): boolean {
  return (
    holdsDesign(text).kind !== "sql" || foreignLanguageOf(text) !== undefined || text.length > PASTED_AT_ONCE
  );
}
