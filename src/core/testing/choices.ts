/**
 * Decisions read from a tape of numbers, one after the other. When the tape ends every decision is the first one,
 * so that a shorter tape of smaller numbers always means a simpler result: that is what makes shrinking work.
 */
export type Choices = {
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number;
  /** True once in so many times. */
  once(inTimes: number): boolean;
  pick<const T extends readonly [unknown, ...unknown[]]>(items: T): T[number];
  /** One of the items; undefined when there is none. */
  among<T>(items: readonly T[]): T | undefined;
  /** Between none and so many of the items, each at most once, in any order. */
  some<T>(items: readonly T[], atMost: number): readonly T[];
};

/** Choices that follow the tape. */
export function choicesFrom(tape: readonly number[]): Choices {
  let at = 0;
  const below = (limit: number): number => (tape[at++] ?? 0) % Math.max(1, limit);
  return {
    below,
    once: (inTimes) => below(inTimes) === inTimes - 1,
    pick: (items) => items[below(items.length)] ?? items[0],
    among: (items) => items[below(items.length)],
    some(items, atMost) {
      const left = [...items];
      const count = below(Math.min(atMost, items.length) + 1);
      return Array.from({ length: count }).flatMap(() => left.splice(below(left.length), 1));
    },
  };
}
