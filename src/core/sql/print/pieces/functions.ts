import type { Piece } from "../piece.ts";
import { amongKinds, commentsOn, type PrintContext, statement } from "../print-context.ts";
import { pathNeedOf } from "../search-path.ts";
import { statements } from "../statements/index.ts";

/**
 * Functions and procedures. Bodies in strings are not checked while the script runs (`check_function_bodies`),
 * so that only what stands outside them must exist before.
 */
export function functionPieces(context: PrintContext): readonly Piece[] {
  const { catalog, options, whole } = context;
  if (!whole) return [];
  return catalog.all("function").map((routine): Piece => {
    const { certain, possible } = context.mentions([routine.arguments, routine.definition]);
    const outside = new Set<string>([...certain, ...possible]);
    return {
      key: routine.id,
      needs: routine.uses.filter((id) => outside.has(id)),
      wishes: [
        ...routine.uses,
        ...certain,
        ...amongKinds(context, possible, ["function", "enum", "domain", "composite", "range", "kept"]),
      ],
      path: () => pathNeedOf(context, { texts: [routine.arguments, routine.definition], uses: routine.uses }),
      print: () => [
        statement(routine.id, "function", statements.createFunction(catalog, routine, options)),
        ...commentsOn(context, [routine]),
      ],
    };
  });
}
