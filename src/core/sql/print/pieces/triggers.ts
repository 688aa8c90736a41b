import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import { pathNeedOf } from "../search-path.ts";
import { statements } from "../statements/index.ts";

/** Triggers on tables and views. */
export function triggerPieces(context: PrintContext): readonly Piece[] {
  const { catalog, options } = context;
  return catalog
    .all("trigger")
    .filter(({ id }) => context.includes(catalog.tableOf(id)?.id))
    .map(
      (trigger): Piece => ({
        key: trigger.id,
        needs: [
          ...[catalog.parentOf(trigger.id)?.id ?? []].flat(),
          ...(trigger.function.kind === "defined" ? [trigger.function.id] : []),
        ],
        wishes: [],
        path: () => pathNeedOf(context, { texts: [trigger.when] }),
        print: () => [
          statement(trigger.id, "trigger", statements.createTrigger(catalog, trigger, options)),
          ...(trigger.enabled === "origin"
            ? []
            : [statement(trigger.id, "trigger", statements.enableTrigger(catalog, trigger))]),
          ...commentsOn(context, [trigger]),
        ],
      }),
    );
}
