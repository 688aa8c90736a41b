import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import { pathNeedOf } from "../search-path.ts";
import { statements } from "../statements/index.ts";

/** Rules on tables and views, after all that their actions name. */
export function rulePieces(context: PrintContext): readonly Piece[] {
  const { catalog, options } = context;
  return catalog
    .all("rule")
    .filter(({ id }) => context.includes(catalog.tableOf(id)?.id))
    .map((rule): Piece => {
      const texts = [rule.when, rule.actions];
      const owner = catalog.parentOf(rule.id);
      return {
        key: rule.id,
        needs: [...(owner ? [owner.id] : []), ...rule.uses, ...context.mentions(texts).certain],
        wishes: [],
        path: () => pathNeedOf(context, { texts, uses: [...(owner ? [owner.id] : []), ...rule.uses] }),
        print: () => [
          statement(rule.id, "rule", statements.createRule(catalog, rule, options)),
          ...(rule.enabled === "origin"
            ? []
            : [statement(rule.id, "rule", statements.enableRule(catalog, rule))]),
          ...commentsOn(context, [rule]),
        ],
      };
    });
}
