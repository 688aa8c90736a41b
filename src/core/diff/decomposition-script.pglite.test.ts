import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../engine/postgres/open-postgres.ts";
import { sqlFailureOf } from "../../engine/postgres/sql-runner.ts";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { runCommand } from "../command/run-command.ts";
import { type DecompositionForm, planDecomposition } from "../dependencies/plan-decomposition.ts";
import { catalogOf } from "../document/catalog.ts";
import type { CatalogFact } from "../introspect/catalog-fact.ts";
import { printScript } from "../sql/print/print-script.ts";
import { builtCatalog } from "../testing/built-catalog.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { type Decomposed, decompositionScript } from "./decomposition-script.ts";

let read: (sql: string) => ReadSql;
let postgres: Postgres;
beforeAll(async () => {
  [read, postgres] = [await sqlReader(), await openPostgres({})];
});
beforeEach(() => postgres.exec("ROLLBACK; DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
afterAll(() => postgres.close());

/** Carries out a decomposition of the first table of a script. */
function decomposed(sql: string, form: DecompositionForm, name: string): Decomposed {
  const before = read(sql).catalog;
  const tableId = before.all("table").find((table) => table.name === name)?.id ?? "";
  const plan = planDecomposition(before, tableId, form);
  if (isRefusal(plan)) throw new Error(plan.refused);
  const input = { tableId, form };
  const result = runCommand(before, { id: "decompose-table", input, mint: countingMint("new") });
  if (isRefusal(result)) throw new Error(result.refused);
  return { before, after: catalogOf(result.document), tableId, plan };
}

const factText = ({ object, property, value }: CatalogFact): string => `${object} ${property}: ${value}`;

const rows = async (sql: string): Promise<readonly string[]> =>
  (await postgres.query(sql)).map((row) => JSON.stringify(row)).sort();

const lines = `
  CREATE TABLE countries (code text PRIMARY KEY);
  -- crowfoot: dependency order_id -> customer_id
  -- crowfoot: dependency customer_id -> customer_name, zip
  -- crowfoot: dependency zip -> city, state
  -- crowfoot: dependency product_id -> product_name, unit_price
  CREATE TABLE order_lines (
    order_id int, product_id int, customer_id int NOT NULL, customer_name text NOT NULL, zip text,
    city text, state text REFERENCES countries, product_name text CHECK (length(product_name) > 0),
    unit_price numeric(10,2) DEFAULT 0, quantity int NOT NULL,
    label text GENERATED ALWAYS AS (product_name || '!') STORED,
    PRIMARY KEY (order_id, product_id)
  );
  CREATE INDEX ON order_lines (product_name);`;
const whole =
  "order_id, product_id, customer_id, customer_name, zip, city, state, product_name, unit_price, quantity, label";

const insert = `
  INSERT INTO countries VALUES ('CA'), ('NY');
  INSERT INTO order_lines
  SELECT o, p, o % 7, 'customer ' || o % 7, nullif('zip ' || o % 7 % 3, 'zip 0'),
    nullif('city ' || o % 7 % 3, 'city 0'), CASE o % 7 % 3 WHEN 1 THEN 'CA' WHEN 2 THEN 'NY' END,
    'product ' || p, p * 1.5, o + p
  FROM generate_series(1, 40) o, generate_series(1, 6) p WHERE (o + p) % 3 > 0;`;

test.each(["3NF", "BCNF"] as const)(
  "a table brought to %s with its rows loses none: the join of its parts is what it was",
  async (form) => {
    const done = decomposed(lines, form, "order_lines");
    await postgres.exec(printScript(done.before));
    await postgres.exec(insert);
    const before = await rows(`SELECT ${whole} FROM order_lines`);
    await postgres.exec(decompositionScript(done));
    const after = await rows(`
    SELECT ${whole} FROM order_lines JOIN orders USING (order_id) JOIN customers USING (customer_id)
    LEFT JOIN zips USING (zip) JOIN products USING (product_id)`);
    expect(before).toHaveLength(160);
    expect(after).toEqual(before);
    expect(await rows("SELECT count(*)::int FROM zips")).toEqual(['{"count":2}']);
  },
);

test("the database after the script is the one that the design builds", async () => {
  const done = decomposed(lines, "3NF", "order_lines");
  await postgres.exec(printScript(done.before));
  await postgres.exec(insert);
  await postgres.exec(decompositionScript(done));
  const migrated = await builtCatalog("", postgres);
  await postgres.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  const built = await builtCatalog(printScript(done.after), postgres);
  expect(built.failures).toEqual([]);
  expect(new Set(migrated.facts.map(factText))).toEqual(new Set(built.facts.map(factText)));
});

test("rows that contradict what was stated, or would be lost, stop the script and stay", async () => {
  const sql = `
    -- crowfoot: dependency zip -> city
    CREATE TABLE addresses (id int PRIMARY KEY, zip text, city text);`;
  const done = decomposed(sql, "3NF", "addresses");
  const failure = async (values: string): Promise<string> => {
    await postgres.exec(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${printScript(done.before)}`);
    await postgres.exec(`INSERT INTO addresses VALUES ${values}`);
    try {
      await postgres.exec(decompositionScript(done));
      return "";
    } catch (error) {
      await postgres.exec("ROLLBACK");
      expect(await rows("SELECT city FROM addresses")).toHaveLength(2);
      return sqlFailureOf(error).message;
    }
  };
  expect(await failure("(1, '1', 'a'), (2, '1', 'b')")).toMatch(/duplicate key value.*"zips_pkey"/);
  expect(await failure("(1, NULL, 'a'), (2, '1', 'b')")).toBe(
    "Rows of public.addresses without zip say something of city",
  );
  expect(await failure("(1, NULL, NULL), (2, '1', 'b')")).toBe("");
});

test("a table of two independent facts becomes two tables, whose join gives it again", async () => {
  const done = decomposed(
    `-- crowfoot: dependency course ->> teacher
    CREATE TABLE teaching (course text, teacher text, book text, PRIMARY KEY (course, teacher, book));`,
    "4NF",
    "teaching",
  );
  await postgres.exec(printScript(done.before));
  await postgres.exec(
    "INSERT INTO teaching SELECT c, t, b FROM unnest('{x,y}'::text[]) c, unnest('{1,2}'::text[]) t, unnest('{p,q,r}'::text[]) b",
  );
  const before = await rows("SELECT course, teacher, book FROM teaching");
  await postgres.exec(decompositionScript(done));
  const [one, other] = done.after.all("table").map(({ name }) => name);
  expect(done.after.all("table")).toHaveLength(2);
  expect(await rows(`SELECT course, teacher, book FROM ${one} JOIN ${other} USING (course)`)).toEqual(before);
});
