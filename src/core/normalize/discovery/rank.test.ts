import { describe, expect, test } from "vitest";
import { printDependency } from "../print-dependency.ts";
import type { Sample } from "../sample/sample.ts";
import { almostDependencies } from "./almost.ts";
import { codeTable } from "./code-table.ts";
import { discover } from "./discover.ts";
import { rankDependencies } from "./rank.ts";
import { refutationOf } from "./refutation.ts";

/** Order lines with customers and places copied into them; the noise of each row is a digit of its square. */
function orderLines(change: (row: string[], at: number) => string[] = (row) => row): Sample {
  const rows = Array.from({ length: 400 }, (_, at) => {
    const customer = Math.floor(at / 4) % 60;
    const zip = (customer * 7) % 23;
    const noise = [String((at * at) % 13), String((at * at * at) % 7)];
    return change(
      [`${at}`, `c${customer}`, `Name ${customer % 50}`, `0${zip}`, `City ${zip % 20}`, ...noise],
      at,
    );
  });
  return { columns: "line_id customer_id customer_name zip city size colour".split(" "), rows };
}

const questions = (sample: Sample) => {
  const table = codeTable(sample);
  const { dependencies } = discover(table);
  return rankDependencies({ sample, table, dependencies }).map((one) => printDependency(one, sample.columns));
};

describe("ranking", () => {
  test("asks first about what was planted, not about keys or noise", () => {
    const asked = questions(orderLines());
    expect(asked.slice(0, 2).toSorted()).toEqual(["customer_id -> customer_name, zip", "zip -> city"]);
    expect(asked.some((text) => text.startsWith("line_id"))).toBe(false);
  });

  test("asks at most ten, each left side once", () => {
    const asked = questions(orderLines());
    expect(asked.length).toBeLessThanOrEqual(10);
    expect(new Set(asked.map((text) => text.split(" ->")[0])).size).toBe(asked.length);
  });

  test("asks nothing where no value recurs", () => {
    const rows = Array.from({ length: 30 }, (_, at) => [`${at}`, `${at * 3}`]);
    expect(questions({ columns: ["a", "b"], rows })).toEqual([]);
  });
});

describe("almost true dependencies", () => {
  const odd = orderLines((row, at) => (at === 9 || at === 250 ? row.with(4, "Cty 3") : row));

  test("are shown with the rows that refute them", () => {
    const table = codeTable(odd);
    const found = almostDependencies(table, discover(table).dependencies);
    const zip = found.find((one) => printDependency(one, odd.columns) === "zip -> city");
    expect(zip?.odd).toBe(2);
    expect(zip?.examples.map(([, row]) => row)).toEqual([9, 250]);
    for (const [usual, row] of zip?.examples ?? []) expect(odd.rows[usual]?.[3]).toBe(odd.rows[row]?.[3]);
  });

  test("are none where all that nearly holds does hold", () => {
    const table = codeTable(orderLines());
    const found = almostDependencies(table, discover(table).dependencies);
    expect(found.filter(({ odd }) => odd === 0)).toEqual([]);
    expect(found.map((one) => printDependency(one, odd.columns))).not.toContain("zip -> city");
  });

  test("any dependency can be put to the rows: it is refuted by two of them, or holds", () => {
    const table = codeTable(odd);
    expect(refutationOf(table, { left: [8], right: [16] })).toMatchObject({ odd: 2 });
    expect(refutationOf(table, { left: [1], right: [2 + 4 + 8] })).toEqual({ odd: 0, examples: [] });
  });
});
