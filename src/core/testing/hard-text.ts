import { type Arbitrary, array, constantFrom, integer, oneof, string } from "fast-check";

const anyUnit = integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const parts = ["\0", "\u0001", "\u0005", "\ufeff", "\ud83d", "\ude00", "a", "orders", "_", "s", "id", "\n"];

/** Text that is hard to carry: any UTF-16, control letters, halves of pairs, names of tests, names of prototypes. */
export const hardText: Arbitrary<string> = oneof(
  string({ unit: anyUnit }),
  array(constantFrom(...parts)).map((some) => some.join("")),
  constantFrom("__proto__", "constructor", "orders", "order", ""),
);
