import type { Catalog } from "../../document/catalog.ts";
import type { IndexKey } from "../../document/fields/index-key.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { clauses, parameterList } from "./clauses.ts";
import { keyExpression } from "./key-expression.ts";
import { externalName } from "./name-of.ts";

/** A key of an index or an exclusion constraint with all that belongs to it. */
export function indexKeySpelling(catalog: Catalog, key: IndexKey): string {
  const { operatorClass } = key;
  return clauses(
    whatIsIndexed(catalog, key.of),
    key.collation && `COLLATE ${externalName(key.collation)}`,
    operatorClass && clauses(externalName(operatorClass.name), parameterList(operatorClass.parameters)),
    key.descending && "DESC",
    key.nulls !== "default" && `NULLS ${key.nulls.toUpperCase()}`,
  );
}

function whatIsIndexed(catalog: Catalog, of: IndexKey["of"]): string {
  switch (of.kind) {
    case "column":
      return quoteName(catalog.get("column", of.column).name);
    case "output":
      return quoteName(of.name);
    case "expression":
      return keyExpression(of.expression);
  }
}
