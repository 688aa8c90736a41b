import { expect, test } from "vitest";
import { fuzzyMatch } from "./fuzzy-match.ts";

function ranked(sought: string, texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text) => {
      const match = fuzzyMatch(text, sought);
      return match ? [{ text, score: match.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);
}

test("whole before beginning before word before part before letters", () => {
  const texts = ["read only later", "parental_rental", "subrental", "rental_archive", "rental"];
  expect(ranked("rental", texts)).toEqual(["rental", "rental_archive", "parental_rental", "subrental"]);
});

test("letters are found one after another from the beginning of a word", () => {
  expect(fuzzyMatch("customer_order_line", "col")?.at).toEqual([0, 9, 15]);
  expect(fuzzyMatch("payment.customer_id", "cust")?.at).toEqual([8, 9, 10, 11]);
  expect(fuzzyMatch("customer", "uo")).toBeUndefined();
});

test("several words are found in any order", () => {
  expect(fuzzyMatch("Add column", "col add")?.at).toEqual([0, 1, 2, 4, 5, 6]);
  expect(fuzzyMatch("Add column", "col drop")).toBeUndefined();
});

test("of two equal matches the shorter text goes first", () => {
  expect(ranked("order", ["order_with_a_long_name_behind", "order_line"])).toEqual([
    "order_line",
    "order_with_a_long_name_behind",
  ]);
});

test("letters strewn too far are no match", () => {
  expect(fuzzyMatch("arrange in areas from related tables", "axs")).toBeUndefined();
  expect(fuzzyMatch("aqqbqqcqqdqqeqqf", "abcdef")).toBeUndefined();
});

test("everything answers nothing, and no letter is marked", () => {
  expect(fuzzyMatch("orders", "")?.at).toEqual([]);
});
