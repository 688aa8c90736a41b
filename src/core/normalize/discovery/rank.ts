import { groupBy } from "../../base/group-by.ts";
import { isEmpty, keyOfSet, membersOf, sizeOf, union } from "../attribute-set.ts";
import { withoutRedundant } from "../cover.ts";
import type { Dependency } from "../dependency.ts";
import { type Sample, valuesOf } from "../sample/sample.ts";
import type { CodedTable } from "./code-table.ts";
import { nameAffinity } from "./name-affinity.ts";
import { isSupported, type Support, supportOf } from "./support.ts";

/** A dependency worth asking a person about, and how the rows support it. */
export type Question = Dependency & { readonly support: Support; readonly score: number };

/** What is ranked. */
type Found = {
  readonly sample: Sample;
  readonly table: CodedTable;
  readonly dependencies: readonly Dependency[];
};

/** Larger left sides are hardly ever meant. */
const LARGEST_LEFT = 3;

/** How many left sides are looked at, small ones first. */
const LEFT_LIMIT = 600;

/** Among how many questions those are looked for that follow from others. */
const QUESTION_LIMIT = 200;

/**
 * The dependencies of a sample that are most likely meant, best first, each left side once. Left sides that are unique or
 * hardly recur are left out, and so is what follows from others. The score is the text that a table of its
 * own would save, by the size of the left side, how alike the names are, how near the columns stand, and how
 * unlikely it is that a column so varied agrees by accident (after Papenbrock and Naumann, EDBT 2017).
 */
export function rankDependencies(found: Found, limit = 10): readonly Question[] {
  const candidates = found.dependencies.filter(({ left }) => !isEmpty(left) && sizeOf(left) <= LARGEST_LEFT);
  const groups = [...groupBy(candidates, ({ left }) => keyOfSet(left)).values()].slice(0, LEFT_LIMIT);
  const questions = groups.flatMap((group) => questionsOf(group, found));
  const best = questions.toSorted((one, other) => other.score - one.score).slice(0, QUESTION_LIMIT);
  return joined(withoutRedundant(best.toReversed(), []).toReversed()).slice(0, limit);
}

function questionsOf(group: readonly Dependency[], found: Found): readonly Question[] {
  const support = supportOf(found.table, group[0]?.left ?? []);
  if (!isSupported(support, found.table)) return [];
  return group.map((dependency) => ({ ...dependency, support, score: scoreOf(dependency, support, found) }));
}

function scoreOf({ left, right }: Dependency, support: Support, { sample, table }: Found): number {
  const [column = 0] = membersOf(right);
  const saved = (support.rows - support.groups) * averageWidth(sample, column);
  const nearest = Math.min(...membersOf(left).map((place) => Math.abs(place - column)));
  const names = nameAffinity(
    membersOf(left).flatMap((place) => sample.columns[place] ?? []),
    sample.columns[column] ?? "",
  );
  return (saved * names * surprise(table, column)) / (sizeOf(left) ** 2 * (1 + (nearest - 1) / 10));
}

function averageWidth(sample: Sample, column: number): number {
  const values = valuesOf(sample, column);
  return values.reduce((sum, { length }) => sum + length, 0) / Math.max(1, sample.rows.length);
}

/** How unlikely two rows agree in a column by accident: 0 where all do, 1 where none does. */
function surprise({ clusters, rowCount }: CodedTable, column: number): number {
  const alike = (clusters[column] ?? []).reduce((sum, { length }) => sum + (length / rowCount) ** 2, 0);
  return 1 - alike;
}

/** The questions with each left side once, at its best place. */
function joined(questions: readonly Question[]): readonly Question[] {
  const byLeft = new Map<number | string, Question>();
  for (const question of questions) {
    const before = byLeft.get(keyOfSet(question.left)) ?? question;
    byLeft.set(keyOfSet(question.left), { ...before, right: union(before.right, question.right) });
  }
  return [...byLeft.values()];
}
