import { isRefusal, type Refusal } from "../../base/refusal.ts";
import { membersOf } from "../attribute-set.ts";
import type { InferredColumn } from "../sample/infer-columns.ts";
import { readCsv } from "../sample/read-csv.ts";
import type { Sample } from "../sample/sample.ts";
import { surveySample } from "./survey.ts";

type Field = Sample["rows"][number][number];

/** A dependency that rows suggest, by the names of columns. */
export type CsvSuggestion = {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Groups of rows that agree on the left side, and the rows in them; of an almost-true one, both are 0. */
  readonly groups: number;
  readonly rows: number;
  /** How many rows refute it; 0 where it holds in all of them. */
  readonly odd: number;
  /** Rows that refute it, each behind a usual one: the fields of both sides, and the line of the file. */
  readonly refuting: readonly (readonly [RefutingRow, RefutingRow])[];
};

type RefutingRow = { readonly line: number; readonly fields: readonly Field[] };

/** What the rows of a CSV file tell, ready to be shown. */
export type CsvDiscovery = {
  readonly columns: readonly InferredColumn[];
  readonly rowCount: number;
  /** The minimal keys, at most ten of them. */
  readonly keys: readonly (readonly string[])[];
  /** How many minimal dependencies there are, and up to which left side they were looked for. */
  readonly dependencyCount: number;
  readonly maxLeft: number | undefined;
  /** Worth asking about, best first; then those that a few rows refute. */
  readonly suggestions: readonly CsvSuggestion[];
  /** How many values there are, in single columns and in the left sides of suggestions. */
  readonly distinct: readonly { readonly columns: readonly string[]; readonly count: number }[];
};

/** What is being done, and the share of the whole that is behind, 0 to 1. */
export type DiscoveryStep = { readonly doing: string; readonly share: number };

/** Of the whole, by experience: reading, the search, and what comes after it. */
const AFTER_READING = 0.1;
const AFTER_SEARCH = 0.85;
const AFTER_RANKING = 0.9;

/** Keys beyond this number are accidents of a small sample. */
const KEYS_SHOWN = 10;

/** Reads a CSV file and learns from its rows. Refuses text that is no table, with the line. */
export function discoverCsv(text: string, onStep: (step: DiscoveryStep) => void): CsvDiscovery | Refusal {
  onStep({ doing: "Reading rows", share: 0 });
  const csv = readCsv(text);
  if (isRefusal(csv)) return csv;
  const count = grouped(csv.rows.length);
  onStep({ doing: `Comparing ${count} rows`, share: AFTER_READING });
  const survey = surveySample(csv, {
    onProgress: ({ size, candidates, share }) =>
      onStep({
        doing: `Checking ${grouped(candidates)} ${size === 1 ? "columns" : `groups of ${size} columns`} in ${count} rows`,
        share: AFTER_READING + share * (AFTER_SEARCH - AFTER_READING),
      }),
    onStep: (doing) =>
      onStep(
        doing === "ranking"
          ? { doing: "Choosing what is worth asking about", share: AFTER_SEARCH }
          : { doing: "Looking for what few rows refute", share: AFTER_RANKING },
      ),
  });
  const names = (set: Parameters<typeof membersOf>[0]) =>
    membersOf(set).flatMap((at) => csv.columns[at] ?? []);
  const held = survey.questions.map(({ left, right, support }) => ({
    left: names(left),
    right: names(right),
    groups: support.groups,
    rows: support.rows,
    odd: 0,
    refuting: [],
  }));
  const almost = survey.almost.map(({ left, right, odd, examples }) => {
    const places = [...membersOf(left), ...membersOf(right)];
    const shown = (row: number): RefutingRow => ({
      line: csv.lines[row] ?? 0,
      fields: places.map((at) => csv.rows[row]?.[at] ?? null),
    });
    const refuting = examples.map(([usual, one]) => [shown(usual), shown(one)] as const);
    return { left: names(left), right: names(right), groups: 0, rows: 0, odd, refuting };
  });
  return {
    columns: survey.columns,
    rowCount: csv.rows.length,
    keys: survey.keys.slice(0, KEYS_SHOWN).map(names),
    dependencyCount: survey.dependencies.length,
    maxLeft: survey.maxLeft,
    suggestions: [...held, ...almost],
    distinct: survey.distinct.map(({ columns, count }) => ({ columns: names(columns), count })),
  };
}

/** A count with thousands commas. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}
