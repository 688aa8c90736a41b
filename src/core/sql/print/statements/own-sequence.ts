import type { Catalog } from "../../../document/catalog.ts";
import type { SequenceRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { nameOf, ownerNameOf } from "../name-of.ts";

/** ALTER SEQUENCE … OWNED BY, also to say that nothing owns it. */
export function ownSequence(catalog: Catalog, sequence: SequenceRecord): string {
  const column = catalog.find("column", sequence.ownedBy);
  const owner = column ? `${ownerNameOf(catalog, column.id)}.${quoteName(column.name)}` : "NONE";
  return `ALTER SEQUENCE ${nameOf(catalog, sequence)} OWNED BY ${owner}`;
}
