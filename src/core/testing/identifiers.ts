import { type Arbitrary, array, constantFrom, nat, oneof, string } from "fast-check";
import { byteLength } from "../base/byte-length.ts";
import { choicesFrom } from "./choices.ts";
import { nameFrom } from "./names.ts";

const awkward = [
  "select",
  "user",
  "table",
  "between",
  "array",
  "__proto__",
  "constructor",
  "Ab",
  "aB",
  "AB",
  '"',
  "a.b",
  "a b",
  "a\nb",
  "$1",
  "$$",
  "1st",
  "--",
  "/*",
  "\\",
  "'",
] as const;

/** Anything PostgreSQL takes for a name, 64 bytes and more among it: it keeps 63 of them. */
export const identifier: Arbitrary<string> = oneof(
  array(nat(9999), { minLength: 4, maxLength: 12 }).map((tape) => nameFrom(choicesFrom(tape))),
  constantFrom(...awkward),
  string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  constantFrom("a", "Z", "é", "名", "🦩", '"').map((letter) =>
    letter.repeat(Math.ceil(64 / byteLength(letter))),
  ),
).filter((name) => !name.includes("\0"));
