import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import { decodeLink } from "./decode-link.ts";
import { editions } from "./editions/index.ts";
import { seal } from "./envelope.ts";
import { packTexts } from "./pack.ts";

const edition = editions.length;
const dictionary = editions[edition - 1]?.dictionary ?? "";
const link = (numbers: Uint8Array, texts: Uint8Array): string => `v1.${seal({ edition, numbers, texts })}`;

describe("a link made to do harm, with a right checksum", () => {
  test("[H2] any numbers and texts give a whole design or a refusal, soon", () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "")), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), texts, (numbers, words) => {
        const result = decodeLink(link(numbers, packTexts(words, dictionary)));
        if (isRefusal(result)) return;
        expect(catalogOf(result).walk().length).toBe(result.schema.size);
      }),
      { numRuns: 200 },
    );
    expect(Object.hasOwn(Object.prototype, "name")).toBe(false);
  });

  test("a stream that stands for far more text than it is long is not unfolded", () => {
    const bomb = deflateSync(new Uint8Array(20_000_000), { level: 1 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(decodeLink(link(new Uint8Array(), bomb))).toEqual({
      refused: "This link is damaged: its text cannot be unpacked.",
    });
  });

  test("numbers that promise millions of records are refused before they are made", () => {
    const promises = Array.from({ length: 40 }, (_, seed) =>
      decodeLink(link(new Uint8Array(400).fill(255 - seed), packTexts([], dictionary))),
    );
    expect(promises.filter(isRefusal)).toHaveLength(promises.length);
  });

  test("text that is no deflated stream, or has no end, is refused", () => {
    const whole = packTexts(["one", "two"], dictionary);
    for (const texts of [new Uint8Array(), strToU8("never deflated"), whole.subarray(0, -1)]) {
      expect(isRefusal(decodeLink(link(new Uint8Array(), texts)))).toBe(true);
    }
  });

  test("an edition from the future is named", () => {
    const future = `v1.${seal({ edition: 200, numbers: new Uint8Array(), texts: new Uint8Array() })}`;
    expect(decodeLink(future)).toEqual({ refused: "This link was made by a newer Crowfoot (edition 200)." });
  });
});
