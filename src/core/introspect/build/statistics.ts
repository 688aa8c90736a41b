import { blank } from "../../document/blank.ts";
import type { StatisticsRecord } from "../../document/records/index.ts";
import { tokenize } from "../../postgres/tokens.ts";
import type { RowOf } from "../schema-source.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import { leadingExpression, listItems } from "./fragment.ts";

type StatisticsRow = RowOf<typeof schemaSources.statistics>;

const measures = [
  ["d", "ndistinct"],
  ["f", "dependencies"],
  ["m", "mcv"],
] as const;

/** Statistics objects. */
export function buildStatistics(building: Building): void {
  for (const row of building.answer.rows(schemaSources.statistics)) {
    const own = address("pg_statistic_ext", row.oid);
    const table = building.relation(row.relation);
    const keys = keysOf(building, row);
    const measured = measures.flatMap(([letter, word]) => (row.kinds.includes(letter) ? [word] : []));
    building.add(
      blank("statistics", building.get(own, "statistics"), {
        name: row.name,
        namespace:
          row.namespace === table?.namespace
            ? null
            : (building.idAt(address("pg_namespace", row.namespace), "namespace") ?? null),
        measures: measured.length === measures.length || keys.length === 1 ? [] : measured,
        keys,
        target: row.target === null ? null : Number(row.target),
        comment: building.commentAt(own),
      }),
    );
  }
}

/** Columns by their numbers; expressions stand behind them in the statement PostgreSQL prints. */
function keysOf(building: Building, row: StatisticsRow): StatisticsRecord["keys"] {
  const items = listItems(listOf(row.definition));
  return [
    ...row.columns.flatMap((number) => {
      const column = building.idAt(address("pg_class", row.relation, number), "column");
      return column === undefined ? [] : [{ kind: "column", column } as const];
    }),
    ...items
      .slice(row.columns.length)
      .map((item) => ({ kind: "expression", expression: leadingExpression(item) }) as const),
  ];
}

/** What stands between the outer ON and FROM. */
function listOf(definition: string): string {
  const tokens = tokenize(definition);
  const on = tokens.find(({ kind, value }) => kind === "word" && value === "on");
  const from = tokens.findLast(({ kind, value }) => kind === "word" && value === "from");
  return on && from ? definition.slice(on.end, from.start) : "";
}
