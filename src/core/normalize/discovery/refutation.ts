import { membersOf } from "../attribute-set.ts";
import type { Dependency } from "../dependency.ts";
import type { CodedTable } from "./code-table.ts";
import { groupRows, splitBy } from "./group-rows.ts";

/** What speaks against a dependency in a table. */
export type Refutation = {
  /** The fewest rows without which it would hold. */
  readonly odd: number;
  /** Some of them, each behind a row of the majority that agrees with it on the left side. */
  readonly examples: readonly (readonly [usual: number, odd: number])[];
};

/** The rows that refute a dependency; none where it holds. */
export function refutationOf(table: CodedTable, { left, right }: Dependency, exampleLimit = 5): Refutation {
  const columns = membersOf(right);
  const examples: [number, number][] = [];
  let odd = 0;
  for (const group of groupRows(table, left)) {
    const alike = columns.reduce<readonly (readonly number[])[]>(
      (parts, column) => parts.flatMap((part) => [...splitBy(table, part, column).values()]),
      [[...group]],
    );
    const [majority = [], ...minorities] = alike.toSorted((one, other) => other.length - one.length);
    const rest = minorities.flat();
    odd += rest.length;
    for (const row of rest.slice(0, exampleLimit - examples.length)) examples.push([majority[0] ?? 0, row]);
  }
  return { odd, examples };
}
