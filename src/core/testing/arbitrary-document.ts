import { type Arbitrary, array, constantFrom, nat, tuple } from "fast-check";
import { type Document, emptyDocument } from "../document/document.ts";
import { choicesFrom } from "./choices.ts";
import { growths } from "./growths/index.ts";

const step = tuple(constantFrom(...growths), array(nat(9999), { maxLength: 120, size: "max" }));

/**
 * Random documents that keep every invariant and that PostgreSQL 18 accepts: grown step by step from the empty one,
 * each step a kind of object and a tape of choices. Shrinks to fewer objects, then to plainer ones.
 */
export const arbitraryDocument: Arbitrary<Document> = array(step, { maxLength: 14, size: "max" }).map(
  (steps) =>
    steps.reduce((document, [grow, tape]) => grow(document, choicesFrom(tape)), emptyDocument("Random")),
);
