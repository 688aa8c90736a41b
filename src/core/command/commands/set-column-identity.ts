import { refuse } from "../../base/refusal.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { columnFamily, inheritedRefusal } from "../family.ts";
import { plainIdentity } from "../new-column.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

type Identity = NonNullable<ColumnRecord["identity"]>;

/** Makes a column an identity, changes its options, or takes the identity away with null. A serial's sequence goes. */
export const setColumnIdentity = defineCommand<{
  readonly columnId: string;
  readonly identity: null | {
    readonly when: Identity["when"];
    readonly options?: Partial<Identity["options"]>;
    /** The name of its sequence; null is the default one. */
    readonly sequence?: string | null;
  };
}>()({
  id: "set-column-identity",
  title: "Change identity",
  run(catalog, { columnId, identity }) {
    const column = catalog.find("column", columnId);
    if (!column) return missing("column");
    const inherited = inheritedRefusal(catalog, column);
    if (inherited) return inherited;
    const edit = editOf(catalog.document);
    if (identity === null) {
      for (const member of columnFamily(catalog, column)) edit.put({ ...member, identity: null });
      return { patch: edit.patch() };
    }
    if (column.generated) return refuse(`${column.name} is a generated column. Remove the expression first.`);
    if (!isWhole(column))
      return refuse(
        `An identity column is smallint, integer or bigint. Change the type of ${column.name} first.`,
      );
    const serial = catalog
      .referencesTo(columnId)
      .filter((record) => record.kind === "sequence" && column.default?.includes(record.name));
    if (column.default !== null && serial.length === 0)
      return refuse(`${column.name} has a default. Remove it first.`);
    edit.put({ ...column, default: null });
    const blocked = removeRecords(
      edit,
      serial.map(({ id }) => id),
      {},
    );
    if (blocked) return blocked;
    const before = column.identity ?? plainIdentity(identity.when);
    const sequence = identity.sequence === undefined ? before.sequence : identity.sequence?.trim() || null;
    const next = {
      ...before,
      sequence,
      when: identity.when,
      options: { ...before.options, ...identity.options },
    };
    for (const member of columnFamily(catalog, column)) {
      edit.put({ ...member, default: null, notNull: true, identity: next });
    }
    return { patch: edit.patch() };
  },
});

function isWhole({ type }: ColumnRecord): boolean {
  return (
    type.base.kind === "builtin" && ["int2", "int4", "int8"].includes(type.base.name) && type.dimensions === 0
  );
}
