import { expect, test } from "vitest";
import { targets } from "../../../core/export/targets/index.ts";
import { groupedOffers } from "./target-groups.ts";

test("every target is offered once, and no group is torn apart", () => {
  const grouped = groupedOffers(targets);
  expect(grouped.map(({ value }) => value).sort()).toEqual(targets.map(({ id }) => id).sort());
  const names = grouped.map(({ group }) => group);
  expect(names.filter((name, at) => name !== names[at - 1])).toEqual([...new Set(names)]);
});

test("a target that no group names is one of the other languages", () => {
  const offer = { id: "cobol", title: "COBOL", language: "cobol", options: {} };
  expect(groupedOffers([offer])).toEqual([{ value: "cobol", label: "COBOL", group: "Other languages" }]);
});
