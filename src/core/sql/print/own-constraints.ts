import type { Catalog } from "../../document/catalog.ts";
import type {
  CheckRecord,
  PrimaryKeyRecord,
  TableRecord,
  UniqueRecord,
} from "../../document/records/index.ts";

type Inline = PrimaryKeyRecord | UniqueRecord | CheckRecord;

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
  for (const id of table.constraints) {
    const unique = catalog.find("unique", id);
    const check = catalog.find("check", id);
    if (primaryKey?.id === id) inline.push(primaryKey);
    if (check) (check.notValid ? added : inline).push(check);
    if (!unique) continue;
    const signature = signatureOf(unique);
    (signatures.has(signature) ? added : inline).push(unique);
    signatures.add(signature);
  }
  return { inline, added };
}

function signatureOf(key: PrimaryKeyRecord | UniqueRecord): string {
  const nullsNotDistinct = key.kind === "unique" && key.nullsNotDistinct;
  return JSON.stringify([key.columns, key.include, key.deferral, nullsNotDistinct]);
}
