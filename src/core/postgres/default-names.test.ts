import { expect, test } from "vitest";
import { byteLength } from "../base/byte-length.ts";
import { defaultName, indexKeyNames, objectName, truncateName } from "./default-names.ts";

const free = () => false;

test.each([
  [{ kind: "primary-key", table: "film", columns: ["id"] }, "film_pkey"],
  [{ kind: "unique", table: "film", columns: ["a", "b"] }, "film_a_b_key"],
  [{ kind: "foreign-key", table: "film", columns: ["language_id"] }, "film_language_id_fkey"],
  [{ kind: "check", table: "film", columns: [] }, "film_check"],
  [{ kind: "index", table: "film", columns: ["lower"] }, "film_lower_idx"],
  [{ kind: "exclusion", table: "booking", columns: ["room", "during"] }, "booking_room_during_excl"],
  [{ kind: "sequence", table: "film", columns: ["id"] }, "film_id_seq"],
] as const)("%j is called %s", (request, name) => {
  expect(defaultName(request, free)).toBe(name);
});

test("a taken name is numbered behind its label", () => {
  const taken = new Set(["t_a_key", "t_a_key1"]);
  expect(defaultName({ kind: "unique", table: "t", columns: ["a"] }, (name) => taken.has(name))).toBe(
    "t_a_key2",
  );
});

test("the longer part is cut first, by bytes and between characters", () => {
  expect(objectName("t".repeat(60), "column", "idx")).toBe(`${"t".repeat(52)}_column_idx`);
  expect(objectName("ü".repeat(31), "ü".repeat(31), "key")).toBe(`${"ü".repeat(14)}_${"ü".repeat(14)}_key`);
});

test("a name of more than 63 bytes ends before the character that does not fit", () => {
  expect(truncateName("a".repeat(80))).toBe("a".repeat(63));
  expect(byteLength(truncateName(`${"a".repeat(62)}é`))).toBe(62);
});

test("keys of an index that would be called alike are numbered", () => {
  expect(indexKeyNames(["lower", null, "lower", null])).toEqual(["lower", "expr", "lower1", "expr1"]);
});
