import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import { statements } from "../statements/index.ts";

/** Sequences; one that a column owns is fetched by its table, which also says who owns it. */
export function sequencePieces(context: PrintContext): readonly Piece[] {
  const { catalog, options } = context;
  const wanted = catalog.all("sequence").filter(({ ownedBy }) => {
    return ownedBy === null ? context.whole : context.includes(catalog.tableOf(ownedBy)?.id);
  });
  const pieces = wanted.map(
    (sequence): Piece => ({
      key: sequence.id,
      needs: [],
      wishes: [],
      print: () => [
        statement(sequence.id, "sequence", statements.createSequence(catalog, sequence, options)),
        ...commentsOn(context, [sequence]),
      ],
    }),
  );
  const owned = new Set(wanted.filter(({ ownedBy }) => ownedBy !== null).map(({ id }) => String(id)));
  return [...pieces.filter(({ key }) => !owned.has(key)), ...pieces.filter(({ key }) => owned.has(key))];
}
