import { expect, test } from "vitest";
import { exportingFrom } from "./exporting.ts";

test("what was kept comes back", () => {
  const kept = { target: "zod", options: { zod: { names: "as-is" }, sql: {} } };
  expect(exportingFrom(JSON.stringify(kept))).toEqual(kept);
});

test.each([undefined, "", "{", "null", "[]", '{"target":1,"options":{}}', '{"target":"zod"}'])(
  "%s is no choice",
  (text) => {
    expect(exportingFrom(text)).toBeUndefined();
  },
);

test("options that are no texts are forgotten, the rest is not", () => {
  const text = '{"target":"zod","options":{"zod":{"names":1},"sql":{"owners":"yes"},"a":"b"}}';
  expect(exportingFrom(text)).toEqual({ target: "zod", options: { sql: { owners: "yes" } } });
});
