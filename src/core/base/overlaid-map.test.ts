import { array, assert, constantFrom, nat, option, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { overlaidMap } from "./overlaid-map.ts";

const keys = ["a", "b", "c", "d", "e"];
const key = constantFrom(...keys);

test("reads as the copy with the edits in it reads, in the same order", () => {
  assert(
    property(
      array(tuple(key, nat())),
      array(tuple(key, option(nat(), { nil: undefined }))),
      (base, edits) => {
        const copy = new Map(base);
        for (const [at, value] of new Map(edits)) {
          if (value === undefined) copy.delete(at);
          else copy.set(at, value);
        }
        const overlaid = overlaidMap(new Map(base), new Map(edits));
        const seen: (readonly [string, number])[] = [];
        overlaid.forEach((value, at) => {
          seen.push([at, value]);
        });
        expect([...overlaid]).toEqual([...copy]);
        expect(seen).toEqual([...copy]);
        expect([[...overlaid.keys()], [...overlaid.values()], overlaid.size]).toEqual([
          [...copy.keys()],
          [...copy.values()],
          copy.size,
        ]);
        for (const at of keys)
          expect([overlaid.get(at), overlaid.has(at)]).toEqual([copy.get(at), copy.has(at)]);
      },
    ),
  );
});
