import { array, assert, constantFrom, nat, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { choicesFrom } from "../testing/choices.ts";
import { growths } from "../testing/growths/index.ts";
import { reordered, withOtherIds } from "../testing/same-content.ts";
import { canonical, renumber } from "./canonical.ts";
import { catalogOf } from "./catalog.ts";
import type { Document } from "./document.ts";
import { readDesignFile, writeDesignFile } from "./file.ts";
import { violationsOf } from "./invariant.ts";
import { apply, between, compose, invert, isEmptyPatch } from "./patch.ts";

const numRuns = 150;

const step = tuple(constantFrom(...growths), array(nat(9999), { maxLength: 60, size: "max" }));

/** A document and what became of it: records added and changed, or everything else. */
const arbitraryPair = tuple(arbitraryDocument, array(step, { maxLength: 4 }), arbitraryDocument).map(
  ([before, steps, other]): readonly [Document, Document] => {
    const grown = steps.reduce((document, [grow, tape]) => grow(document, choicesFrom(tape)), before);
    return [before, steps.length === 0 ? other : grown];
  },
);

describe("patches", () => {
  test("[P1] a patch followed by its inverse changes nothing", () => {
    assert(
      property(arbitraryPair, ([a, b]) => {
        const patch = between(a, b);
        expect(apply(apply(a, patch), invert(patch))).toEqual(a);
        expect(invert(invert(patch))).toEqual(patch);
      }),
      { numRuns },
    );
  });

  test("[P2] the patch between two documents leads from one to the other, and from a document to itself is empty", () => {
    assert(
      property(arbitraryPair, ([a, b]) => {
        expect(apply(a, between(a, b))).toEqual(b);
        expect(isEmptyPatch(between(a, { schema: new Map(a.schema), diagram: new Map(a.diagram) }))).toBe(
          true,
        );
      }),
      { numRuns },
    );
  });

  test("[P3] two patches composed do what they do one after the other", () => {
    assert(
      property(arbitraryPair, arbitraryDocument, ([a, b], c) => {
        const composed = compose(between(a, b), between(b, c));
        expect(apply(a, composed)).toEqual(c);
        expect(composed).toEqual(between(a, c));
        expect(isEmptyPatch(compose(between(a, b), between(b, a)))).toBe(true);
      }),
      { numRuns },
    );
  });
});

describe("the canonical form", () => {
  test("it is its own canonical form, and valid", () => {
    assert(
      property(arbitraryDocument, (document) => {
        const once = canonical(document);
        expect(canonical(once)).toEqual(once);
        expect(violationsOf(catalogOf(once))).toEqual([]);
      }),
      { numRuns },
    );
  });

  test("it does not depend on ids, on the order of what has none, or on the order records came in", () => {
    assert(
      property(arbitraryDocument, array(nat(9999), { maxLength: 60, size: "max" }), (document, tape) => {
        const choices = choicesFrom(tape);
        const same = withOtherIds(reordered(document, choices), choices);
        expect(writeDesignFile(canonical(same))).toBe(writeDesignFile(canonical(document)));
        expect(canonical(same)).toEqual(canonical(document));
      }),
      { numRuns },
    );
  });

  test("renumbering keeps everything but the ids, and the order of records is document order", () => {
    assert(
      property(arbitraryDocument, (document) => {
        const numbered = renumber(document);
        const [before, after] = [catalogOf(document).walk(), catalogOf(numbered).walk()];
        expect(after.map(({ id }) => id)).toEqual(["design", ...after.slice(1).map((_, at) => `${at + 1}`)]);
        expect([...numbered.schema.keys()]).toEqual(after.map(({ id }) => id));
        expect(after.map(({ kind }) => kind)).toEqual(before.map(({ kind }) => kind));
        expect(numbered.diagram.size).toBe(document.diagram.size);
        expect(canonical(numbered)).toEqual(canonical(document));
      }),
      { numRuns },
    );
  });
});

describe("the design file", () => {
  test("reading what was written gives the document, byte for byte the same when written again", () => {
    assert(
      property(arbitraryDocument, (document) => {
        const text = writeDesignFile(document);
        const read = readDesignFile(text);
        expect(read).toEqual(document);
        if ("schema" in read) expect(writeDesignFile(read)).toBe(text);
      }),
      { numRuns },
    );
  });
});

test("a random document violates no invariant", () => {
  assert(
    property(arbitraryDocument, (document) => {
      expect(violationsOf(catalogOf(document))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
