import type { Piece } from "../piece.ts";
import { type PrintContext, statement } from "../print-context.ts";
import { statements } from "../statements/index.ts";

/** By what replication tells rows apart, after the index that does. */
export function replicaIdentityPieces(context: PrintContext): readonly Piece[] {
  const { catalog } = context;
  return catalog
    .all("table")
    .filter(({ external, id, replicaIdentity }) => replicaIdentity && !external && context.includes(id))
    .map(
      (table): Piece => ({
        key: `${table.id}/replica identity`,
        needs: [table.id, ...(table.replicaIdentity?.kind === "index" ? [table.replicaIdentity.index] : [])],
        wishes: [],
        print: () => [statement(table.id, "table", statements.setReplicaIdentity(catalog, table))],
      }),
    );
}
