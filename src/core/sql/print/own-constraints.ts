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
 * Foreign keys aside, and what a partition's exclusions have from its parent's: PostgreSQL makes those. CREATE TABLE takes no notice of NOT VALID, and makes one key of two that are alike
 * (`transformIndexConstraints` in src/backend/parser/parse_utilcmd.c).
 */
export function ownConstraints(catalog: Catalog, table: TableRecord): OwnConstraints {
  const inline: Inline[] = [];
  const added: Inline[] = [];
  const signatures = new Set<string>();
  const primaryKey = catalog.primaryKeyOf(table.id);
  if (primaryKey) signatures.add(signatureOf(primaryKey));
  for (const id of table.constraints) {
    const unique = catalog.find("unique", id);
    const check = catalog.find("check", id);
    if (primaryKey?.id === id) inline.push(primaryKey);
    const exclusion = catalog.find("exclusion", id);
    if (check) (check.notValid ? added : inline).push(check);
    const indexed = unique ?? (exclusion?.partOf === null ? exclusion : undefined);
    if (!indexed) continue;
    const signature = signatureOf(indexed);
    (signatures.has(signature) ? added : inline).push(indexed);
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
