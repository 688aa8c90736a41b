import { blank } from "../document/blank.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import { designId, idOf } from "../document/id.ts";
import { withRecord } from "./with-records.ts";

/** Where a sketched object goes: `orders` is in public, `sales.orders` in sales. Its path is its id. */
export function placeOf(path: string): { readonly namespace: string; readonly name: string } {
  const [first = "", second] = path.split(".");
  return second === undefined ? { namespace: "public", name: first } : { namespace: first, name: second };
}

/** The document with this namespace, its id being its name. */
export function withNamespace(document: Document, name: string): Document {
  if (document.schema.has(name)) return document;
  return withRecord(document, designId, blank("namespace", idOf("namespace", name), { name }));
}

/** A sketched type: a type, table or view of the document by its path, otherwise a built-in type by its name. */
export function typeOf(document: Document, text: string): TypeReference {
  const [, base = "", modifiers = "", brackets = ""] =
    /^([\w.]+)(?:\(([^)]*)\))?((?:\[\])*)$/.exec(text) ?? [];
  const id = ["enum", "domain", "composite", "range", "table", "view"].includes(
    document.schema.get(base)?.kind ?? "",
  )
    ? base
    : "";
  const { namespace, name } = placeOf(base);
  const reference = base.includes(".")
    ? ({ kind: "external", namespace, name } as const)
    : ({ kind: "builtin", name } as const);
  return {
    base: id === "" ? reference : { kind: "defined", id: idOf("enum", id) },
    modifiers: modifiers === "" ? [] : modifiers.split(",").map((modifier) => modifier.trim()),
    fields: "",
    dimensions: brackets.length / 2,
  };
}

/** The id of a column of a sketched table, which must exist. */
export function columnIdOf(document: Document, table: string, column: string) {
  return catalogOf(document).get("column", `${table}.${column}`).id;
}

/** The options of a sequence that says nothing. */
export const noOptions = {
  start: null,
  increment: null,
  minimum: null,
  maximum: null,
  cache: null,
  cycle: false,
} as const;
