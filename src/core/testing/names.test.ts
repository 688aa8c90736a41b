import { assert, property, sample } from "fast-check";
import { expect, test } from "vitest";
import { byteLength } from "../base/byte-length.ts";
import { catalogOf } from "../document/catalog.ts";
import { violationsOf } from "../document/invariant.ts";
import { longestName } from "../postgres/default-names.ts";
import { aDocument } from "./a-document.ts";
import { choicesFrom } from "./choices.ts";
import { arbitraryName, freeName } from "./names.ts";
import { aNamespace } from "./type-parts.ts";
import { withRecords } from "./with-records.ts";

test("every name can be the name of something", () => {
  const document = aDocument(aNamespace("other"));
  const other = catalogOf(document).get("namespace", "other");
  assert(
    property(arbitraryName, (name) => {
      const named = withRecords(document, { ...other, name: name === "public" ? "x" : name });
      expect(violationsOf(catalogOf(named))).toEqual([]);
    }),
  );
});

test("hostile names come up: keywords, quotes, line breaks, 63 bytes, prototypes", () => {
  const names = new Set(sample(arbitraryName, { numRuns: 5000, seed: 1 }));
  const hostile = [
    "select",
    '"',
    "a\nb",
    "x".repeat(63),
    "__proto__",
    "constructor",
    "Orders",
    "名".repeat(21),
  ];
  expect(hostile.filter((name) => !names.has(name))).toEqual([]);
});

test("a free name differs from those that are taken, and still fits", () => {
  const taken = new Set<string>();
  for (let count = 0; count < 200; count += 1) {
    const name = freeName(choicesFrom([6, 19]), (one) => taken.has(one));
    expect(taken.has(name)).toBe(false);
    expect(byteLength(name)).toBeLessThanOrEqual(longestName);
    taken.add(name);
  }
});
