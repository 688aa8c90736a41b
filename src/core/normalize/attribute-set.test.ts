import { array, assert, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  attributeSet,
  compareSets,
  difference,
  intersection,
  isSubset,
  keyOfSet,
  meets,
  membersOf,
  sameSet,
  sizeOf,
  union,
  without,
} from "./attribute-set.ts";

const members = array(nat(100), { maxLength: 12 });
const sorted = (places: Iterable<number>) => [...new Set(places)].toSorted((a, b) => a - b);

describe("attribute sets", () => {
  test("are sets, over one word and over several", () => {
    assert(
      property(members, members, (a, b) => {
        const [one, other] = [attributeSet(a), attributeSet(b)];
        expect(membersOf(one)).toEqual(sorted(a));
        expect(sizeOf(one)).toBe(sorted(a).length);
        expect(membersOf(union(one, other))).toEqual(sorted([...a, ...b]));
        expect(membersOf(intersection(one, other))).toEqual(sorted(a.filter((place) => b.includes(place))));
        expect(membersOf(difference(one, other))).toEqual(sorted(a.filter((place) => !b.includes(place))));
        expect(isSubset(one, other)).toBe(a.every((place) => b.includes(place)));
        expect(meets(one, other)).toBe(a.some((place) => b.includes(place)));
      }),
    );
  });

  test("that are equal are equal arrays with one key", () => {
    assert(
      property(members, nat(100), (a, extra) => {
        const one = attributeSet(a.filter((place) => place !== extra));
        const other = without(attributeSet([...a, extra]), extra);
        expect(other).toEqual(one);
        expect(keyOfSet(other)).toBe(keyOfSet(one));
      }),
    );
  });

  test("with the same number of words are not the same for that", () => {
    expect(sameSet(attributeSet([1]), attributeSet([1, 2]))).toBe(false);
  });

  test("come in an order: fewer columns first, then earlier columns", () => {
    const sets = [[2], [0, 1], [], [1], [0, 40], [1, 2]].map(attributeSet);
    expect(sets.toSorted(compareSets).map(membersOf)).toEqual([[], [1], [2], [0, 1], [0, 40], [1, 2]]);
  });
});
