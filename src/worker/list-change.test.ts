import fc from "fast-check";
import { expect, test } from "vitest";
import { changedList, listChange } from "./list-change.ts";

const lists = fc.uniqueArray(
  fc.record({ key: fc.integer({ min: 0, max: 20 }).map(String), text: fc.string() }),
  {
    selector: ({ key }) => key,
  },
);

test("a list follows from the one before and what changed", () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      expect(changedList(before, listChange(before, after))).toEqual(after);
    }),
  );
});

test("only what is new or different is sent, and what stayed keeps its identity", () => {
  const before = [
    { key: "a", text: "one" },
    { key: "b", text: "two" },
  ];
  const change = listChange(before, [
    { key: "b", text: "two" },
    { key: "c", text: "new" },
    { key: "a", text: "1" },
  ]);
  expect(change.fresh.map(({ key }) => key)).toEqual(["c", "a"]);
  expect(changedList(before, change)[0]).toBe(before[1]);
});
