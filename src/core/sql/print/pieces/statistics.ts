import type { StatisticsRecord } from "../../../document/records/index.ts";
import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import { pathNeedOf } from "../search-path.ts";
import { statements } from "../statements/index.ts";

/** Statistics objects, after their tables. */
export function statisticsPieces(context: PrintContext): readonly Piece[] {
  const { catalog, options } = context;
  return catalog
    .all("statistics")
    .filter(({ id }) => context.includes(catalog.tableOf(id)?.id))
    .map((statistics): Piece => {
      const texts = expressionsOf(statistics);
      return {
        key: statistics.id,
        needs: [
          ...[catalog.tableOf(statistics.id)?.id ?? []].flat(),
          ...[statistics.namespace ?? []].flat(),
          ...context.mentions(texts).certain,
        ],
        wishes: [],
        path: () => pathNeedOf(context, { texts }),
        print: () => [
          statement(statistics.id, "statistics", statements.createStatistics(catalog, statistics, options)),
          ...(statistics.target === null
            ? []
            : [statement(statistics.id, "statistics", statements.setStatisticsTarget(catalog, statistics))]),
          ...commentsOn(context, [statistics]),
        ],
      };
    });
}

function expressionsOf({ keys }: StatisticsRecord): readonly string[] {
  return keys.flatMap((key) => (key.kind === "expression" ? [key.expression] : []));
}
