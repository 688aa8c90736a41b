import type { TableRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Says by what replication tells the rows of a table apart; null is its primary key. */
export const setReplicaIdentity = defineCommand<{
  readonly tableId: string;
  readonly identity: "full" | "nothing" | { readonly indexId: string } | null;
}>()({
  id: "set-replica-identity",
  title: "Change replica identity",
  run(catalog, { identity, tableId }) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const edit = editOf(catalog.document);
    const put = (replicaIdentity: TableRecord["replicaIdentity"]) => {
      edit.put({ ...table, replicaIdentity });
      return { patch: edit.patch() };
    };
    if (identity === null) return put(null);
    if (typeof identity === "string") return put({ kind: identity });
    const { indexId } = identity;
    const index =
      catalog.find("index", indexId) ??
      catalog.find("primary-key", indexId) ??
      catalog.find("unique", indexId);
    return index ? put({ kind: "index", index: index.id }) : missing("index");
  },
});
