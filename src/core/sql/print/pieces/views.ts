import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import { pathNeedOf } from "../search-path.ts";
import { statements } from "../statements/index.ts";

/** Views and materialized views. */
export function viewPieces(context: PrintContext): readonly Piece[] {
  const { catalog, options, chosen } = context;
  return catalog
    .all("view")
    .filter(chosen)
    .map((view): Piece => {
      const { certain, possible } = context.mentions([view.query]);
      return {
        key: view.id,
        needs: [...view.uses, ...certain],
        wishes: possible,
        path: () => pathNeedOf(context, { texts: [view.query], uses: view.uses }),
        print: () => [
          statement(view.id, "view", statements.createView(catalog, view, options)),
          ...commentsOn(context, [view]),
        ],
      };
    });
}
