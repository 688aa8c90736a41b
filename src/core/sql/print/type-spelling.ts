import type { Catalog } from "../../document/catalog.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import { multirangeOf } from "../../postgres/multirange-name.ts";
import { quoteQualified } from "../../postgres/quoting.ts";
import { builtinTypeLabel } from "../../postgres/type-label.ts";
import { nameOf } from "./name-of.ts";

/** A type in SQL: built-in types in their short words, all others with their namespace where it is known. */
export function typeSpelling(catalog: Catalog, type: TypeReference): string {
  return `${baseSpelling(catalog, type)}${"[]".repeat(type.dimensions)}`;
}

function baseSpelling(catalog: Catalog, { base, modifiers, fields }: TypeReference): string {
  switch (base.kind) {
    case "builtin":
      return builtinTypeLabel({ name: base.name, modifiers, fields });
    case "external": {
      const inParentheses = modifiers.length === 0 ? "" : `(${modifiers.join(",")})`;
      return `${quoteQualified(base.namespace, base.name)}${inParentheses}`;
    }
    case "multirange": {
      const range = catalog.get("range", base.id);
      const namespace = catalog.namespaceOf(range.id)?.name;
      return quoteQualified(namespace, multirangeOf(range));
    }
    case "defined": {
      const record = catalog.record(base.id);
      if (record && "name" in record) return nameOf(catalog, record);
      throw new Error(`There is no type with id ${base.id}`);
    }
  }
}
