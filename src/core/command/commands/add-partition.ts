import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { addPartition as makePartition } from "../new-partition.ts";
import { freeBound } from "../partition-bound.ts";
import { missing } from "../place.ts";

/** Adds a partition to a divided table, with its columns, keys and indexes. */
export const addPartition = defineCommand<{
  readonly tableId: string;
  readonly name: string;
  /** DEFAULT or FOR VALUES …; the first two words may be left out. */
  readonly bound: string;
}>()({
  id: "add-partition",
  title: "Add partition",
  run(catalog, { bound: written, name: wanted, tableId }, mint) {
    const parent = catalog.find("table", tableId);
    const namespace = catalog.namespaceOf(tableId);
    if (!parent || !namespace) return missing("table");
    const bound = freeBound(catalog, parent, { written });
    if (typeof bound !== "string") return bound;
    const name = wanted.trim();
    const refused = relationNameRefusal(catalog, { what: "A partition", namespaceId: namespace.id, name });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    makePartition(edit, parent, { namespace, name, bound, mint });
    return { patch: edit.patch() };
  },
});
