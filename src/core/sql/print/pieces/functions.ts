import { makersOf } from "../makers-of.ts";
import type { Piece } from "../piece.ts";
import { amongKinds, commentsOn, type PrintContext, statement } from "../print-context.ts";
import { pathNeedOf } from "../search-path.ts";
import { shellKey } from "../shell-key.ts";
import { statements } from "../statements/index.ts";

/**
 * Functions and procedures. Bodies in strings are not checked while the script runs (`check_function_bodies`),
 * so that only what stands outside them must exist before.
 */
export function functionPieces(context: PrintContext): readonly Piece[] {
  const { catalog, options, chosen } = context;
  return catalog
    .all("function")
    .filter(chosen)
    .map((routine): Piece => {
      const { certain, possible } = context.mentions([routine.arguments, routine.definition]);
      const outside = new Set<string>([...certain, ...possible]);
      const promised = (id: string): string => (makes(context, routine.id, id) ? shellKey(id) : id);
      return {
        key: routine.id,
        needs: routine.uses.filter((id) => outside.has(id)).map(promised),
        wishes: [
          ...[...routine.uses, ...certain].map(promised),
          ...amongKinds(context, possible, [
            "function",
            "enum",
            "domain",
            "composite",
            "range",
            "object",
            "kept",
          ]).map(promised),
        ],
        path: () =>
          pathNeedOf(context, { texts: [routine.arguments, routine.definition], uses: routine.uses }),
        print: () => [
          statement(routine.id, "function", statements.createFunction(catalog, routine, options)),
          ...commentsOn(context, [routine]),
        ],
      };
    });
}

/** Whether a function is one of those that make a base type or a range: it needs no more than the promise of it. */
function makes({ catalog }: PrintContext, routineId: string, typeId: string): boolean {
  const range = catalog.find("range", typeId);
  if (range) return makersOf(range).some((id) => id === routineId);
  const type = catalog.find("object", typeId);
  return type?.type === "base type" && type.uses.some((id) => id === routineId);
}
