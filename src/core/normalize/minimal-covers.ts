import { keyOfSet, membersOf, without } from "./attribute-set.ts";
import { implies } from "./closure.ts";
import { type Bounded, type Dependency, inOrder, splitRights } from "./dependency.ts";

/** The covers that are looked for, and the dependencies that are tried on the way to them, once for each set they are in. */
const COVER_LIMIT = 12;
const WORK_LIMIT = 3000;

/**
 * The minimal covers that can be reached by reducing the dependencies in one order or another; that of `minimalCover`
 * is the first. Different covers can lead to different tables.
 */
export function minimalCovers(
  dependencies: readonly Dependency[],
): Bounded<readonly (readonly Dependency[])[]> {
  const split = splitRights(dependencies);
  const found = new Map<string, readonly Dependency[]>();
  const seen = new Set<string>();
  const waiting = reductions(split).toReversed();
  let work = 0;
  for (let set = waiting.pop(); set; set = waiting.pop()) {
    if (seen.has(keyOf(set))) continue;
    if (found.size >= COVER_LIMIT || work >= WORK_LIMIT)
      return { found: [...found.values()], complete: false };
    seen.add(keyOf(set));
    work += set.length;
    const smaller = withoutOne(set);
    waiting.push(...smaller.toReversed());
    if (smaller.length === 0) found.set(keyOf(set), inOrder(set));
  }
  return { found: [...found.values()], complete: true };
}

/** The set less one dependency that follows from the rest, for each such one. */
function withoutOne(set: readonly Dependency[]): readonly (readonly Dependency[])[] {
  return set
    .map((dependency) => ({ dependency, rest: set.filter((other) => other !== dependency) }))
    .filter(({ dependency, rest }) => implies(rest, dependency))
    .map(({ rest }) => rest);
}

/** The same dependencies with left sides of which no column is too many: each way to choose among those, bounded. */
function reductions(split: readonly Dependency[]): readonly (readonly Dependency[])[] {
  let chosen: readonly (readonly Dependency[])[] = [[]];
  for (const dependency of split) {
    const ways = reducedLefts(dependency, split);
    const [first = dependency] = ways;
    const wider = chosen.flatMap((before) => ways.map((way) => [...before, way]));
    chosen = wider.length <= COVER_LIMIT ? wider : chosen.map((before) => [...before, first]);
  }
  return chosen.map(splitRights);
}

/** The dependency with each minimal part of its left side; that of `reduceLeft` first. */
function reducedLefts(dependency: Dependency, split: readonly Dependency[]): readonly Dependency[] {
  const found = new Map<string | number, Dependency>();
  const seen = new Set<string | number>();
  const waiting = [dependency];
  for (let one = waiting.pop(); one && seen.size < WORK_LIMIT; one = waiting.pop()) {
    const { left, right } = one;
    if (seen.has(keyOfSet(left))) continue;
    seen.add(keyOfSet(left));
    const smaller = membersOf(left)
      .map((member) => ({ left: without(left, member), right }))
      .filter((less) => implies(split, less));
    waiting.push(...smaller);
    if (smaller.length === 0) found.set(keyOfSet(left), one);
  }
  return [...found.values()];
}

function keyOf(dependencies: readonly Dependency[]): string {
  return inOrder(dependencies)
    .map(({ left, right }) => `${keyOfSet(left)}>${keyOfSet(right)}`)
    .join();
}
