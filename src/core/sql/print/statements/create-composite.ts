import type { Catalog } from "../../../document/catalog.ts";
import type { CompositeRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses } from "../clauses.ts";
import { externalName, nameOf } from "../name-of.ts";
import { typeSpelling } from "../type-spelling.ts";

/** CREATE TYPE … AS, one attribute a line. */
export function createComposite(catalog: Catalog, type: CompositeRecord): string {
  const lines = type.attributes.map((id) => {
    const { collation, name, type } = catalog.get("attribute", id);
    return `\n  ${clauses(quoteName(name), typeSpelling(catalog, type), collation && `COLLATE ${externalName(collation)}`)}`;
  });
  const list = lines.length === 0 ? "" : `${lines.join(",")}\n`;
  return `CREATE TYPE ${nameOf(catalog, type)} AS (${list})`;
}
