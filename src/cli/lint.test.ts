import { describe, expect, test } from "vitest";
import type { Io } from "./io.ts";
import { runProgram } from "./program.ts";

async function runInMemory(given: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const said = { out: "", err: "" };
  const io: Io = {
    list: async () => undefined,
    read: async (path) => {
      const text = files[path];
      return text === undefined ? { refused: `cannot read ${path}` } : new TextEncoder().encode(text);
    },
    write: async () => undefined,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  };
  return { code: await runProgram(given, io), ...said };
}

const shop = `CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE,
  note json
);
CREATE TABLE logs (line text, made text);
`;
const files = { "shop.sql": shop, "clean.sql": "CREATE TABLE t (id bigint PRIMARY KEY, x text NOT NULL);" };

describe("lint", () => {
  test("writes a line for each finding with its place, and answers 1 when there is an error", async () => {
    const run = await runInMemory(["lint", "shop.sql"], files);
    expect(run.out).toBe(
      `shop.sql:5: warning: orders.note is json.  [column-json] public.orders.note
shop.sql:4: warning: orders.customer_id refers to customers without an index that begins with it.  [foreign-key-without-index] public.orders.orders_customer_id_fkey
shop.sql:7: error: logs has no primary key and no other key.  [table-without-primary-key] public.logs
1 error, 2 warnings, 0 info
`,
    );
    expect(run.code).toBe(1);
    expect(run.err).toBe(
      "shop.sql: 3 statements: 3 modelled, 0 kept verbatim, 0 skipped (data and session), 0 refused\n",
    );
    expect(await runInMemory(["lint", "clean.sql"], files)).toMatchObject({ code: 0 });
  });

  test("json is the list that DESIGN §5 fixes, fix and line where there are any", async () => {
    const { out } = await runInMemory(["lint", "shop.sql", "--format", "json"], files);
    expect(JSON.parse(out)[0]).toEqual({
      rule: "column-json",
      severity: "warning",
      object: "public.orders.note",
      message: "orders.note is json.",
      line: 5,
      fix: { id: "change-column-type", input: { columnId: expect.any(String), type: "jsonb" } },
    });
    const design = await runInMemory(["convert", "shop.sql", "--to", "design"], files);
    const fromDesign = await runInMemory(["lint", "-", "--format", "json"], { "-": design.out });
    expect(JSON.parse(fromDesign.out).map((finding: object) => "line" in finding)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("--fail-on says from which severity on the answer is 1", async () => {
    const json = { "json.sql": "CREATE TABLE t (id bigint PRIMARY KEY, x json NOT NULL);" };
    expect((await runInMemory(["lint", "json.sql"], json)).code).toBe(0);
    expect((await runInMemory(["lint", "json.sql", "--fail-on", "warning"], json)).code).toBe(1);
    const odd = await runInMemory(["lint", "json.sql", "--fail-on", "notice"], json);
    expect(odd).toMatchObject({ code: 2, err: expect.stringContaining("--fail-on is error, warning, info") });
  });

  test("sarif names each rule once, its level and the line; github writes workflow commands", async () => {
    const { out } = await runInMemory(["lint", "shop.sql", "--format=sarif"], files);
    const log = JSON.parse(out);
    expect(log).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: "Crowfoot" } } }] });
    const [{ results, tool }] = log.runs;
    expect(results[2]).toMatchObject({
      ruleId: "table-without-primary-key",
      level: "error",
      locations: [{ physicalLocation: { artifactLocation: { uri: "shop.sql" }, region: { startLine: 7 } } }],
      partialFingerprints: { "ruleAndObject/v1": "table-without-primary-key public.logs" },
    });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const github = await runInMemory(["lint", "shop.sql", "--format", "github"], files);
    expect(github.out.split("\n")[2]).toBe(
      "::error file=shop.sql,line=7,title=table-without-primary-key::logs has no primary key and no other key.",
    );
  });

  test("the configuration of the folder is heard, a named one must be there, and a wrong one is refused", async () => {
    const config = JSON.stringify({ lint: { rules: { "table-without-primary-key": "info" } } });
    const with_ = { ...files, "crowfoot.config.json": config };
    expect((await runInMemory(["lint", "shop.sql"], with_)).code).toBe(0);
    expect(await runInMemory(["lint", "shop.sql", "--config", "no.json"], with_)).toMatchObject({ code: 2 });
    const wrong = await runInMemory(["lint", "shop.sql"], {
      ...files,
      "crowfoot.config.json": '{"lint":{"x":1}}',
    });
    expect(wrong).toMatchObject({
      code: 2,
      err: expect.stringContaining("crowfoot.config.json: lint.x: there is no such key"),
    });
    expect(await runInMemory(["lint", "shop.sql", "--profile", "lax"], files)).toMatchObject({ code: 2 });
    expect((await runInMemory(["lint", "shop.sql", "--profile", "naming-only"], files)).out).toBe(
      "0 errors, 0 warnings, 0 info\n",
    );
  });
});

describe("explain", () => {
  test("tells what, why, what to do, and an example of each kind", async () => {
    const { out, code } = await runInMemory(["explain", "column-json"]);
    expect(code).toBe(0);
    expect(out).toBe(`json instead of jsonb  [column-json]
types, warning

Why
  json is parsed again at every access, cannot be compared, and has no index. It only keeps spaces, the order of keys and keys that come twice.

What to do
  Make the column jsonb.

Found
  create table t (id int primary key, body json);

Not found
  create table t (id int primary key, body jsonb);
`);
  });

  test("an unknown rule is answered with those that are like it", async () => {
    const run = await runInMemory(["explain", "foreign-key-no-index"]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain(
      "there is no rule “foreign-key-no-index”; did you mean foreign-key-without-index",
    );
  });

  test("--list has every rule", async () => {
    const { out } = await runInMemory(["explain", "--list"]);
    expect(out).toContain("index-redundant");
    expect(out.split("\n").length).toBeGreaterThan(120);
  });
});
