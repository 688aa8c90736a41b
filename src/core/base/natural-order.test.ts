import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inNaturalOrder, naturalOrder } from "./natural-order.ts";

const sorted = (...names: readonly string[]) =>
  inNaturalOrder(names.map((name) => ({ name }))).map(({ name }) => name);

describe("the natural order of names", () => {
  it("puts numbers by their value, wherever they stand", () => {
    expect(sorted("t10", "t2", "t1_b", "t1")).toEqual(["t1", "t1_b", "t2", "t10"]);
    expect(sorted("q2_2024", "q10_2023", "q2_2023")).toEqual(["q2_2023", "q2_2024", "q10_2023"]);
    expect(sorted("v20261121205014", "v9")).toEqual(["v9", "v20261121205014"]);
  });

  it("puts letters by code point, the same for everybody", () => {
    expect(sorted("b", "ä", "a", "z")).toEqual(["a", "b", "z", "ä"]);
  });

  it("puts letters whatever their case, a name before a longer one that begins with it", () => {
    expect(sorted("b", "A", "a", "a1", "C")).toEqual(["A", "a", "a1", "b", "C"]);
  });

  it("is an order: the same from whatever beginning", () => {
    const names = fc.array(fc.stringMatching(/^[aAb_0129é]{0,6}$/), { maxLength: 8 });
    fc.assert(
      fc.property(names, (given) => {
        expect(sorted(...given.toReversed())).toEqual(sorted(...given));
        const [a = "", b = "", c = ""] = given;
        expect(naturalOrder(a, b)).toBe(-naturalOrder(b, a) + 0);
        if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0)
          expect(naturalOrder(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
