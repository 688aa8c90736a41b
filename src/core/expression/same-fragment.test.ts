import { expect, test } from "vitest";
import { sameFragment } from "./same-fragment.ts";

test.each([
  ["now( )", "NOW()"],
  ["price > 0", "(price > (0)::numeric)"],
  ["'new'", "'new'::character varying"],
  [
    "status in ('a', 'b')",
    "((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
  ],
  ["status not in ('a', 'b')", "(status <> ALL (ARRAY['a'::text, 'b'::text]))"],
  ["a != b /* never */", "a <> b"],
  ["name like 'x%'", "(name ~~ 'x%'::text)"],
  ['"a" + 1', "a+1"],
  ["nextval('t_id_seq')", "nextval('t_id_seq'::regclass)"],
])("%s is %s", (one, other) => {
  expect(sameFragment(one, other)).toBe(true);
});

test.each([
  ["a + b * c", "(a + b) * c"],
  ["a = 'x'", "a = 'X'"],
  ["f(a)", "f(a, b)"],
  ["a::int", "a"],
  ["a AND b OR c", "a AND (b OR c)"],
  ['"A"', "a"],
  ["x in (1)", "x in (1, 2)"],
  ["'1'::date", "'2'::date"],
])("%s is not %s", (one, other) => {
  expect(sameFragment(one, other)).toBe(false);
});
