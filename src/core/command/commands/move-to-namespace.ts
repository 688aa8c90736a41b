import { type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { NamespaceRecord } from "../../document/records/index.ts";
import { followName } from "../../expression/follow-name.ts";
import { multirangeOf } from "../../postgres/multirange-name.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { isMovable, type Movable, movedWith, moveRecord } from "../moving.ts";
import { namesake } from "../names.ts";
import { missing } from "../place.ts";

/**
 * Moves a table, view, type, sequence or routine to another namespace with its keys, indexes and owned sequences, as
 * ALTER … SET SCHEMA does; SQL that names it follows.
 */
export const moveToNamespace = defineCommand<{
  readonly id: string;
  readonly namespaceId: string;
  readonly allowStale?: boolean;
}>()({
  id: "move-to-namespace",
  title: "Move to namespace",
  run(catalog, { id, namespaceId, allowStale }) {
    const record = catalog.record(id);
    const from = catalog.namespaceOf(id);
    const to = catalog.find("namespace", namespaceId);
    if (!record || !isMovable(record) || !from) return missing("object");
    if (!to) return missing("namespace");
    const edit = editOf(catalog.document);
    if (from.id === to.id) return { patch: edit.patch() };
    if (record.kind === "sequence" && record.ownedBy)
      return refuse(
        `${record.name} lies where the table of its column does. Move that, or let go of the column.`,
      );
    const moving = movedWith(catalog, record);
    const taken = takenRefusal(catalog, moving, to);
    if (taken) return taken;
    for (const one of moving) moveRecord(edit, catalog, { record: one, to: to.id });
    for (const one of moving.flatMap(withItsSets)) {
      const following = { record: one, to: { namespace: to.name, name: one.name }, allowStale };
      const stale = followName(edit, catalog, following);
      if (stale) return stale;
    }
    return { patch: edit.patch() };
  },
});

/** The type of the sets of a range goes with it, and SQL names that too. */
function withItsSets(record: Movable): readonly Movable[] {
  return record.kind === "range" ? [record, { ...record, name: multirangeOf(record) }] : [record];
}

function takenRefusal(
  catalog: Catalog,
  moving: readonly Movable[],
  to: NamespaceRecord,
): Refusal | undefined {
  const clash = moving
    .flatMap((record) => namesTaken(catalog, record))
    .find((name) => namesake(catalog, to.id, name) !== undefined);
  const twin = moving.find((record) => record.kind === "function" && sameRoutine(catalog, record, to));
  const name = clash ?? twin?.name;
  return name === undefined
    ? undefined
    : refuse(`${to.name} already has something called ${name}. Rename one of them first.`);
}

/** The names that something has among the relations and types of its namespace. */
function namesTaken(catalog: Catalog, record: Movable): readonly string[] {
  switch (record.kind) {
    case "function":
      return [];
    case "range":
      return [record.name, multirangeOf(record)];
    case "table": {
      const keys = [catalog.primaryKeyOf(record.id) ?? [], catalog.uniquesOf(record.id)].flat();
      return [record, ...keys, ...catalog.indexesOf(record.id)].map(({ name }) => name);
    }
    default:
      return [record, ...catalog.indexesOf(record.id)].map(({ name }) => name);
  }
}

function sameRoutine(
  catalog: Catalog,
  { identity, name }: Movable & { readonly kind: "function" },
  to: NamespaceRecord,
): boolean {
  return to.functions.some((id) => {
    const other = catalog.find("function", id);
    return other?.name === name && other.identity === identity;
  });
}
