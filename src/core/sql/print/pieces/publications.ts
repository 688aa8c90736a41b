import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import { pathNeedOf } from "../search-path.ts";
import { statements } from "../statements/index.ts";
import { whenAbsent } from "../when-absent.ts";

/** Publications, after all that they tell of. */
export function publicationPieces(context: PrintContext): readonly Piece[] {
  const { catalog, options, whole } = context;
  if (!whole) return [];
  return catalog.all("publication").map((publication): Piece => {
    const texts = publication.tables.map(({ where }) => where);
    const text = statements.createPublication(catalog, publication);
    return {
      key: publication.id,
      needs: [
        ...publication.tables.map(({ table }) => table),
        ...publication.namespaces,
        ...context.mentions(texts).certain,
      ],
      wishes: [],
      path: () => pathNeedOf(context, { texts }),
      print: () => [
        statement(publication.id, "publication", options.ifNotExists ? whenAbsent(text) : text),
        ...commentsOn(context, [publication]),
      ],
    };
  });
}
