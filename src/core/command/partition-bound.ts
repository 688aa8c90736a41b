import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { PartitionBy } from "../document/fields/partition.ts";
import type { TableRecord } from "../document/records/index.ts";
import { fragmentFault } from "../postgres/fragment-fault.ts";
import { tokenize } from "../postgres/tokens.ts";

const shapes = {
  range: { begins: ["from"], example: "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')" },
  list: { begins: ["in"], example: "FOR VALUES IN ('de', 'at')" },
  hash: { begins: ["with"], example: "FOR VALUES WITH (MODULUS 4, REMAINDER 0)" },
} as const;

/** What a bound of a strategy looks like, for a person to write their own after. */
export function exampleBound(strategy: PartitionBy["strategy"]): string {
  return shapes[strategy].example;
}

/**
 * A partition's bound as the design keeps it: DEFAULT or FOR VALUES …, whose first words may be left out. Refused
 * where its form is not that of the strategy (manual, CREATE TABLE, partition_bound_spec).
 */
function boundOf(strategy: PartitionBy["strategy"], written: string): string | Refusal {
  const text = written.trim();
  const fault = fragmentFault(text);
  if (fault !== undefined) return refuse(fault);
  const words = tokenize(text).map(({ value }) => value);
  if (words[0] === "default" && words.length === 1)
    return strategy === "hash" ? refuse("A table divided by hash has no default partition.") : "DEFAULT";
  const isFull = words[0] === "for" && words[1] === "values";
  const [begins] = shapes[strategy].begins;
  const opens = words[isFull ? 2 : 0] === begins && words[isFull ? 3 : 1] === "(";
  if (!opens)
    return refuse(
      `A partition of a table divided by ${strategy} holds, for example, ${exampleBound(strategy)}.`,
    );
  return isFull ? text : `FOR VALUES ${text}`;
}

/** The bound of a partition of a table, `partitionId` if it is one already; refused where others hold these rows. */
export function freeBound(
  catalog: Catalog,
  parent: TableRecord,
  { partitionId, written }: { readonly partitionId?: string; readonly written: string },
): string | Refusal {
  if (!parent.partitionBy)
    return refuse(`${catalog.pathOf(parent.id)} is not divided. Say first by what it is.`);
  const bound = boundOf(parent.partitionBy.strategy, written);
  if (typeof bound !== "string") return bound;
  const twin = catalog
    .partitionsOf(parent.id)
    .find(({ id, partitionOf }) => id !== partitionId && partitionOf?.bound === bound);
  return twin ? refuse(`${catalog.pathOf(twin.id)} holds these rows already.`) : bound;
}
