import type { Catalog } from "../../../core/document/catalog.ts";
import { changedRecords } from "../../../core/document/changed-records.ts";
import { childIdsOf } from "../../../core/document/references.ts";

/*
 * What a card shows is its table's: columns, constraints, indexes; the types of its columns, the names of the
 * namespaces in which table and types lie, and its partitions. So the cards that an edit can have changed follow from
 * the records it changed, and the thousand others are not asked.
 */

/** Ids of the tables whose cards may be others after an edit. */
export function touchedTables(before: Catalog, after: Catalog): ReadonlySet<string> {
  const touched = new Set<string>();
  const touch = (id: string): void => {
    const stayed = before.record(id) !== undefined && after.record(id) !== undefined;
    for (const catalog of [before, after]) {
      for (const table of wholesOf(catalog, id)) touched.add(table);
      // A type that came or went is no column's that was there before and after.
      if (stayed) for (const table of typedWith(catalog, id)) touched.add(table);
    }
  };
  for (const id of changedRecords(before, after)) {
    touch(id);
    for (const moved of movedWith(before, after, id)) touch(moved);
  }
  return touched;
}

/** What a namespace gained and lost, and all in it when it got another name. */
function movedWith(before: Catalog, after: Catalog, id: string): readonly string[] {
  const [from, to] = [before.find("namespace", id), after.find("namespace", id)];
  if (!from && !to) return [];
  const [had, has] = [from, to].map((namespace) => new Set(namespace ? childIdsOf(namespace) : []));
  const all = [...(had ?? []), ...(has ?? [])];
  return from?.name === to?.name ? all.filter((child) => had?.has(child) !== has?.has(child)) : all;
}

/** The table that a record belongs to, and those it is a partition of. */
function wholesOf(catalog: Catalog, id: string): ReadonlySet<string> {
  const wholes = new Set<string>();
  let table = catalog.tableOf(id);
  while (table && !wholes.has(table.id)) {
    wholes.add(table.id);
    table = catalog.find("table", table.partitionOf?.parent);
  }
  return wholes;
}

/** The tables with columns of a type. */
function typedWith(catalog: Catalog, id: string): readonly string[] {
  const kind = catalog.record(id)?.kind;
  if (kind === "namespace" || kind === "design" || kind === "column") return [];
  return catalog
    .referencesTo(id)
    .flatMap((by) => (by.kind === "column" ? (catalog.tableOf(by.id)?.id ?? []) : []));
}
