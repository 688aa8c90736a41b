import fc from "fast-check";
import { expect, test } from "vitest";
import { argumentsIn, argumentsText } from "./trigger-arguments.ts";

test("plain arguments stand between commas, others in quotes", () => {
  expect(argumentsText(["body_tsv", "pg_catalog.english", "title, body", ""])).toBe(
    "body_tsv, pg_catalog.english, 'title, body', ''",
  );
});

test("quotes are as in SQL, blanks around arguments are nothing", () => {
  expect(argumentsIn(" a,'it''s, here' , b c ")).toEqual(["a", "it's, here", "b c"]);
});

test("what is shown is read back as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
      expect(argumentsIn(argumentsText(texts))).toEqual(texts);
    }),
  );
});
