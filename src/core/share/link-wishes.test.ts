import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { renumber } from "../document/canonical.ts";
import { catalogOf } from "../document/catalog.ts";
import { shop } from "../testing/shop.ts";
import { readLink } from "./decode-link.ts";
import { encodeLink } from "./encode-link.ts";
import { type LinkWishes, noWishes } from "./link-wishes.ts";

const document = renumber(shop);
const ids = catalogOf(document)
  .walk()
  .map(({ id }): string => id);

const whole = fc.integer({ min: -100_000_000, max: 100_000_000 });
const length = fc.nat(100_000_000);
const wishes = fc.record(
  {
    viewOnly: fc.boolean(),
    selection: fc.uniqueArray(fc.constantFrom(...ids.slice(1))),
    part: fc.record({ x: whole, y: whole, width: length, height: length }),
  },
  { requiredKeys: ["viewOnly", "selection"] },
);

function wishesOf(link: string): LinkWishes {
  const read = readLink(link);
  if (isRefusal(read)) throw new Error(read.refused);
  return read.wishes;
}

describe("how a link wants to be opened", () => {
  test("[H1] what was wished is read again", () => {
    fc.assert(
      fc.property(wishes, (wished) => {
        expect(wishesOf(encodeLink(document, wished))).toEqual(wished);
      }),
    );
  });

  test("a link without wishes is as short as one that knows of none", () => {
    expect(encodeLink(document, noWishes)).toBe(encodeLink(document));
    expect(wishesOf(encodeLink(document))).toEqual(noWishes);
  });

  test("the selection follows records whose ids the link numbers anew", () => {
    const orders = catalogOf(shop)
      .all("table")
      .find(({ name }) => name === "orders");
    const link = encodeLink(shop, { viewOnly: false, selection: [orders?.id ?? ""] });
    const [id = ""] = wishesOf(link).selection;
    const read = readLink(link);
    if (isRefusal(read)) throw new Error(read.refused);
    expect(catalogOf(read.document).pathOf(id)).toBe("public.orders");
  });

  test("[H2] wishes that are cut off or changed are refused, not guessed", () => {
    const link = encodeLink(document, { viewOnly: true, selection: ids.slice(1, 4) });
    const start = link.lastIndexOf(".");
    for (let at = start + 1; at < link.length; at += 1) {
      expect(readLink(link.slice(0, at))).toEqual({ refused: "This link is damaged: its end is not whole." });
      const other = link[at] === "A" ? "B" : "A";
      expect(isRefusal(readLink(link.slice(0, at) + other + link.slice(at + 1)))).toBe(true);
    }
  });
});
