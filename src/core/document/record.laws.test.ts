import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import { arbitraryRecord } from "../testing/arbitrary-record.ts";
import { recordMisfit, withDefaults } from "./blank.ts";
import { recordShapes } from "./records/index.ts";
import { childIdsOf, mentionsOf, referenceIdsOf } from "./references.ts";
import { rewriteRecord } from "./rewrite.ts";
import { withoutDefaults } from "./sparse.ts";

const records = arbitraryRecord(["a", "b", "c", "__proto__"]);
const numRuns = 1000;

test("what is left out because it is a default is filled in again", () => {
  assert(
    property(records, (record) => {
      const { fields } = recordShapes[record.kind];
      const sparse = withoutDefaults(fields, { ...record });
      const filled = { id: record.id, kind: record.kind, ...withDefaults(fields, sparse) };
      expect(filled).toEqual(record);
      expect(withoutDefaults(fields, filled)).toEqual(sparse);
    }),
    { numRuns },
  );
});

test("a record fits its shape, and no more when a field is missing or strange", () => {
  assert(
    property(records, (record) => {
      expect(recordMisfit(record)).toBeUndefined();
      for (const key of Object.keys(recordShapes[record.kind].fields)) {
        const missing = Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
        expect(recordMisfit(missing)).toMatch(new RegExp(`^${key} is `));
        expect(recordMisfit({ ...record, [key]: Symbol("strange") })).toMatch(new RegExp(`^${key} is `));
      }
      expect(recordMisfit({ ...record, strange: 1 })).toBe("strange is unknown");
    }),
    { numRuns: 200 },
  );
});

test("mentions are the children and the references, each with its kinds", () => {
  assert(
    property(records, (record) => {
      const mentions = mentionsOf(record);
      expect(mentions.filter(({ owned }) => owned).map(({ id }) => id)).toEqual(childIdsOf(record));
      expect(mentions.filter(({ owned }) => !owned).map(({ id }) => id)).toEqual(referenceIdsOf(record));
      expect(mentions.every(({ kinds }) => kinds.length > 0)).toBe(true);
    }),
    { numRuns },
  );
});

test("rewriting reaches every id, and rewriting nothing gives the same record", () => {
  assert(
    property(records, (record) => {
      expect(rewriteRecord(record, {})).toEqual(record);
      const renamed = rewriteRecord(record, { id: (id) => `new ${id}` });
      expect(renamed.id).toBe(`new ${record.id}`);
      expect(mentionsOf(renamed).map(({ id }) => id)).toEqual(
        mentionsOf(record).map(({ id }) => `new ${id}`),
      );
      expect(rewriteRecord(renamed, { id: (id) => id.slice(4) })).toEqual(record);
    }),
    { numRuns },
  );
});
