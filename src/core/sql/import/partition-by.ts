import type { PartitionBoundSpec, PartitionSpec } from "@pgsql/types";
import type { PartitionBy } from "../../document/fields/partition.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { insideParentheses } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { columnFor } from "./find.ts";
import { keyExpressionText } from "./index-definition.ts";
import type { At } from "./statement.ts";
import { partsOf } from "./tree.ts";
import { qualifiedNameOf } from "./type-reference.ts";

/** PARTITION BY as it was written for a table whose columns are known. */
export function partitionByOf(
  draft: Draft,
  at: At,
  wanted: { readonly table: TableRecord; readonly spec: PartitionSpec },
): PartitionBy | undefined {
  const { source } = at;
  const { spec, table } = wanted;
  const open = source.openParenthesis({ from: source.at(spec.location), to: source.all().to });
  const items = source.split(insideParentheses(source, open));
  const keys = partsOf(spec.partParams, "PartitionElem").map((element, index) => {
    const of = keyOf(draft, at, {
      table,
      name: element.name,
      item: items[index],
      location: element.location,
    });
    const collation = qualifiedNameOf(element.collation);
    return of && { of, collation, operatorClass: qualifiedNameOf(element.opclass) };
  });
  const found = keys.flatMap((key) => key ?? []);
  return found.length === keys.length ? { strategy: strategyOf(spec), keys: found } : undefined;
}

function keyOf(
  draft: Draft,
  at: At,
  wanted: {
    readonly table: TableRecord;
    readonly name: string | undefined;
    readonly item: { readonly from: number; readonly to: number } | undefined;
    readonly location: number | undefined;
  },
): PartitionBy["keys"][number]["of"] | undefined {
  const { item, location, name, table } = wanted;
  if (name === undefined) {
    return item && { kind: "expression", expression: keyExpressionText(at.source, item) };
  }
  const column = columnFor(draft, at, { table, name, location });
  return column && { kind: "column", column: column.id };
}

function strategyOf(spec: PartitionSpec): PartitionBy["strategy"] {
  switch (spec.strategy) {
    case "PARTITION_STRATEGY_HASH":
      return "hash";
    case "PARTITION_STRATEGY_LIST":
      return "list";
    default:
      return "range";
  }
}

/** The text of a partition's bound: `FOR VALUES …` or `DEFAULT`. The parser points behind FOR VALUES. */
export function boundText(at: At, bound: PartitionBoundSpec): string {
  const { source } = at;
  const from = source.at(bound.location);
  if (bound.is_default === true) return source.slice({ from, to: from + 1 });
  let to = from;
  for (let groups = bound.strategy === "r" ? 2 : 1; groups > 0; groups -= 1) {
    to = source.afterClosing(source.openParenthesis({ from: to, to: source.all().to }));
  }
  return source.slice({ from: from - 2, to });
}
