import { type AttributeSet, attributeSet, sizeOf } from "../attribute-set.ts";
import type { Dependency } from "../dependency.ts";
import { type InferredColumn, inferColumns } from "../sample/infer-columns.ts";
import type { Sample } from "../sample/sample.ts";
import { type AlmostDependency, almostDependencies } from "./almost.ts";
import { codeTable } from "./code-table.ts";
import { type DiscoveryOptions, discover } from "./discover.ts";
import { type Question, rankDependencies } from "./rank.ts";

/** All that rows tell about the table they are from. */
export type Survey = {
  readonly columns: readonly InferredColumn[];
  readonly keys: readonly AttributeSet[];
  /** All minimal dependencies with left sides up to `maxLeft` columns; of any size where that is undefined. */
  readonly dependencies: readonly Dependency[];
  readonly maxLeft: number | undefined;
  /** The dependencies worth asking about, best first. */
  readonly questions: readonly Question[];
  readonly almost: readonly AlmostDependency[];
  /** How many values there are, in single columns and in the left sides of questions; no value is none. */
  readonly distinct: readonly { readonly columns: AttributeSet; readonly count: number }[];
};

/** `onStep` hears what comes after the search. */
export type SurveyOptions = DiscoveryOptions & {
  readonly onStep?: (doing: "ranking" | "looking for exceptions") => void;
};

/** Left sides are bounded to this many columns where the table is large: more cannot be judged by a person anyway. */
const LEFT_BOUND = 3;

/** Learns types, keys and dependencies from rows; in tables that would take long, with bounded left sides. */
export function surveySample(sample: Sample, options: SurveyOptions = {}): Survey {
  const table = codeTable(sample);
  const maxLeft = options.maxLeft ?? leftBound(sample);
  const bounded = maxLeft === undefined ? options : { ...options, maxLeft };
  const { dependencies, keys, complete } = discover(table, bounded);
  options.onStep?.("ranking");
  const columns = inferColumns(sample);
  const questions = rankDependencies({ sample, table, dependencies });
  options.onStep?.("looking for exceptions");
  return {
    columns,
    keys,
    dependencies,
    maxLeft: complete ? undefined : maxLeft,
    questions,
    almost: almostDependencies(table, dependencies),
    distinct: [
      ...columns.map(({ nullable }, at) => ({
        columns: attributeSet([at]),
        count: (table.distinct[at] ?? 0) - (nullable ? 1 : 0),
      })),
      ...questions
        .filter(({ left }) => sizeOf(left) > 1)
        .map(({ left, support }) => ({
          columns: left,
          count: table.rowCount - support.rows + support.groups,
        })),
    ],
  };
}

/** No bound up to 20,000 rows of 15 columns or 1,000 of 25, which take about a second. */
function leftBound({ columns, rows }: Sample): number | undefined {
  const small = columns.length <= 15 && rows.length <= 20_000;
  return small || (columns.length <= 25 && rows.length <= 1_000) ? undefined : LEFT_BOUND;
}
