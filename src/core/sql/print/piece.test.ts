import fc from "fast-check";
import { expect, test } from "vitest";
import { orderPieces, type Piece } from "./piece.ts";

const piece = (key: string, needs: readonly string[] = [], wishes: readonly string[] = []): Piece => ({
  key,
  needs,
  wishes,
  print: () => [],
});
const keys = (...pieces: readonly Piece[]): string =>
  orderPieces(pieces)
    .map(({ key }) => key)
    .join("");

test("what needs nothing keeps its order", () => {
  expect(keys(piece("c"), piece("a"), piece("b"))).toBe("cab");
});

test("what is needed is fetched to just before its first user", () => {
  expect(keys(piece("a"), piece("b", ["d"]), piece("c"), piece("d", ["e"]), piece("e"))).toBe("aedbc");
});

test("what is not printed is not waited for", () => {
  expect(keys(piece("a", ["nowhere"]), piece("b"))).toBe("ab");
});

test("a wish is granted unless it closes a circle", () => {
  expect(keys(piece("a", [], ["b"]), piece("b"))).toBe("ba");
  expect(keys(piece("a", [], ["b"]), piece("b", ["a"]))).toBe("ab");
  expect(
    keys(piece("a", [], ["b"]), piece("b", ["c"]), piece("c", ["a"]), piece("d", [], ["e"]), piece("e")),
  ).toBe("acbed");
});

test("a circle of needs prints each piece once", () => {
  expect(keys(piece("a", ["b"]), piece("b", ["a"]), piece("c", ["a"]))).toBe("bac");
});

/** Each piece needs some before it in a hidden order, and wishes for any. */
const pieces = fc.uniqueArray(fc.nat(60), { maxLength: 30 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((number) =>
      fc.record({
        key: fc.constant(String(number)),
        needs: fc.subarray(numbers.filter((other) => other < number).map(String)),
        wishes: fc.subarray(numbers.map(String)),
        print: fc.constant((): readonly never[] => []),
      }),
    ),
  ),
);

test("needs that make no circle are always met, whatever the wishes, and nothing is lost", () => {
  fc.assert(
    fc.property(pieces, (given) => {
      const ordered = orderPieces(given);
      const rank = new Map(ordered.map(({ key }, at) => [key, at]));
      expect(new Set(ordered)).toEqual(new Set(given));
      for (const { key, needs } of ordered) {
        for (const need of needs) expect(rank.get(need)).toBeLessThan(rank.get(key) ?? -1);
      }
    }),
  );
});
