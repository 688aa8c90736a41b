import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import { textsOf } from "../document/record-texts.ts";
import { type Kind, recordShapes, type SchemaRecord } from "../document/records/index.ts";

/** A record with its SQL as `foldedSql` gives it. */
type SqlHolder = { readonly record: SchemaRecord; readonly folded: string };

const kinds = Object.keys(recordShapes).filter((kind): kind is Kind => Object.hasOwn(recordShapes, kind));

/**
 * The records that have SQL, kind by kind. Remembered for each list of the catalog, and an edit leaves the lists of
 * kinds that it does not touch as they were: so the whole design is read once, and not for each edit.
 */
export function sqlHolders(catalog: Catalog): readonly SqlHolder[] {
  return kinds.flatMap((kind) => holdersIn(catalog.all(kind)));
}

/** How many records are read in one step. */
const STEP = 2000;

/** Reads the SQL of a design in steps, for who asks later. */
export function* readSql(catalog: Catalog): Generator<undefined> {
  for (const [at, record] of catalog.walk().entries()) {
    foldedSql(record);
    if (at % STEP === 0) yield;
  }
  sqlHolders(catalog);
}

const holdersIn = memoizeByIdentity((records: readonly SchemaRecord[]): readonly SqlHolder[] =>
  records.flatMap((record) => {
    const folded = foldedSql(record);
    return folded === "" ? [] : [{ record, folded }];
  }),
);

/** The SQL of a record, with the types in its signature, in lower case: unquoted names are written in any case. */
export const foldedSql = memoizeByIdentity((record: SchemaRecord): string =>
  [signatureOf(record), ...textsOf(record, "sql")].join("\n").trim().toLowerCase(),
);

function signatureOf(record: SchemaRecord): string {
  if (record.kind === "function") return record.arguments;
  return record.kind === "object" ? record.signature : "";
}
