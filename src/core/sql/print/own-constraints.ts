import type { Catalog } from "../../document/catalog.ts";
import type {
  CheckRecord,
  ExclusionRecord,
  PrimaryKeyRecord,
  TableRecord,
  UniqueRecord,
} from "../../document/records/index.ts";

type Inline = PrimaryKeyRecord | UniqueRecord | CheckRecord | ExclusionRecord;

/** The keys and checks of a table: those that CREATE TABLE can say, and those that must be added to it. */
export type OwnConstraints = { readonly inline: readonly Inline[]; readonly added: readonly Inline[] };

/**
 * Foreign keys aside. CREATE TABLE takes no notice of NOT VALID, and makes one key of two that are alike
 * (`transformIndexConstraints` in src/backend/parser/parse_utilcmd.c).
 */
export function ownConstraints(catalog: Catalog, table: TableRecord): OwnConstraints {
  const inline: Inline[] = [];
  const added: Inline[] = [];
  const signatures = new Set<string>();
  const primaryKey = catalog.primaryKeyOf(table.id);
  if (primaryKey) signatures.add(signatureOf(primaryKey));
  for (const record of table.constraints.map((id) => catalog.record(id))) {
    if (record?.kind === "primary-key") inline.push(record);
    if (record?.kind === "check") (record.notValid ? added : inline).push(record);
    const isIndexed = record?.kind === "unique" || record?.kind === "exclusion";
    if (!isIndexed) continue;
    const signature = signatureOf(record);
    (signatures.has(signature) ? added : inline).push(record);
    signatures.add(signature);
  }
  return { inline, added };
}

function signatureOf(key: PrimaryKeyRecord | UniqueRecord | ExclusionRecord): string {
  if (key.kind === "exclusion") {
    return JSON.stringify([key.method, key.elements, key.include, key.predicate, key.deferral]);
  }
  const nullsNotDistinct = key.kind === "unique" && key.nullsNotDistinct;
  return JSON.stringify([key.columns, key.include, key.deferral, nullsNotDistinct]);
}
