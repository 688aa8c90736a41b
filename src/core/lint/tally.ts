import type { Catalog } from "../document/catalog.ts";
import type { TableRecord } from "../document/records/index.ts";
import { onHandOver } from "./per-table.ts";
import { ownTables } from "./table-facts.ts";

/** How many things there are, and how many of them fit. */
export type Votes = { readonly things: number; readonly fitting: number };

type Count = (catalog: Catalog, table: TableRecord) => Votes;

/** What was counted before an edit but for the tables that are stale since. */
type Begun = { readonly others: Votes; readonly stale: ReadonlySet<string> };

/**
 * The votes of all tables of a design that are no partitions. After an edit only those of stale tables are counted
 * again: so the votes of a table may follow from what `perTable` may look at.
 */
export function tally(count: Count): (catalog: Catalog) => Votes {
  const known = new WeakMap<Catalog, Votes>();
  const begun = new WeakMap<Catalog, Begun>();
  const tallied = (catalog: Catalog): Votes => {
    const before = known.get(catalog);
    if (before) return before;
    const { others, stale } = begun.get(catalog) ?? {};
    const tables = stale ? ownAmong(catalog, stale) : ownTables(catalog);
    const votes = sum({ catalog, tables, count }, others);
    known.set(catalog, votes);
    begun.delete(catalog);
    return votes;
  };
  onHandOver((from, to, stale) => {
    if (!known.has(from) && !begun.has(from)) return;
    const { things, fitting } = tallied(from);
    const gone = sum({ catalog: from, tables: ownAmong(from, stale), count });
    begun.set(to, { others: { things: things - gone.things, fitting: fitting - gone.fitting }, stale });
  });
  return tallied;
}

function ownAmong(catalog: Catalog, ids: ReadonlySet<string>): readonly TableRecord[] {
  const tables = [...ids].flatMap((id) => catalog.find("table", id) ?? []);
  return tables.filter(({ partitionOf, external }) => partitionOf === null && !external);
}

type Counted = { readonly catalog: Catalog; readonly tables: readonly TableRecord[]; readonly count: Count };

function sum({ catalog, tables, count }: Counted, from: Votes = { things: 0, fitting: 0 }): Votes {
  let { things, fitting } = from;
  for (const table of tables) {
    const votes = count(catalog, table);
    things += votes.things;
    fitting += votes.fitting;
  }
  return { things, fitting };
}
