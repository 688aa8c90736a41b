import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { runInMemory } from "./testing/run-in-memory.ts";
import { sarifSchema } from "./testing/sarif-schema.ts";

const files = {
  "the schemas/shop one.sql": `CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id serial PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers, note json, "odd, :name%" varchar(255));
CREATE TABLE logs (line text, made text);
`,
};

const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(sarifSchema);

test("sarif is valid by its schema, whatever the file is called and with or without findings", async () => {
  const path = "the schemas/shop one.sql";
  const { out } = await runInMemory(["lint", path, "--format", "sarif", "--profile", "strict"], files);
  const log: unknown = JSON.parse(out);
  expect({ valid: validate(log), errors: validate.errors }).toEqual({ valid: true, errors: null });
  expect(log).toMatchObject({
    runs: [{ results: expect.arrayContaining([expect.objectContaining({ level: "error" })]) }],
  });
  expect(out).toContain('"uri": "the%20schemas/shop%20one.sql"');
  const clean = await runInMemory(["lint", "-", "--format", "sarif"], {
    "-": "CREATE TABLE t (id bigint PRIMARY KEY, x text NOT NULL);",
  });
  expect(validate(JSON.parse(clean.out))).toBe(true);
});

test("the schema refuses what SARIF refuses: a level, a line zero, a member that it does not know", () => {
  const log = (result: object) => ({
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "x" } }, results: [result] }],
  });
  expect(validate(log({ message: { text: "x" } }))).toBe(true);
  expect(validate(log({ message: { text: "x" }, level: "info" }))).toBe(false);
  expect(validate(log({ message: { text: "x" }, place: 1 }))).toBe(false);
  const region = { startLine: 0 };
  const physicalLocation = { artifactLocation: { uri: "a.sql" }, region };
  expect(validate(log({ message: { text: "x" }, locations: [{ physicalLocation }] }))).toBe(false);
});
