import type { ForeignKeyRecord, TableRecord } from "../../../document/records/index.ts";
import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import { statements } from "../statements/index.ts";
import { whenAbsent } from "../when-absent.ts";

/** Foreign keys, after the tables and the unique indexes they may refer to: circles need no care. */
export function foreignKeyPieces(context: PrintContext): readonly Piece[] {
  const { catalog, options } = context;
  return catalog
    .all("foreign-key")
    .filter(({ id }) => context.includes(catalog.tableOf(id)?.id))
    .map(
      (key): Piece => ({
        key: key.id,
        needs: [],
        wishes: keysBelow(context, catalog.tableOf(key.id)),
        print: () => {
          const text = statements.addConstraint(catalog, key);
          return [
            statement(key.id, "constraint", options.ifNotExists ? whenAbsent(text) : text),
            ...commentsOn(context, [key]),
          ];
        },
      }),
    );
}

/** A partition's own foreign keys come first: that of its parent takes one over that fits, and would make another. */
function keysBelow(context: PrintContext, table: TableRecord | undefined): readonly ForeignKeyRecord["id"][] {
  if (!table?.partitionBy) return [];
  const { catalog } = context;
  return catalog
    .partitionsOf(table.id)
    .flatMap((partition) => [
      ...partition.constraints.flatMap((id) => catalog.find("foreign-key", id)?.id ?? []),
      ...keysBelow(context, partition),
    ]);
}
