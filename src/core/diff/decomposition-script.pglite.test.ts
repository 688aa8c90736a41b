import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../engine/postgres/open-postgres.ts";
import { sqlFailureOf } from "../../engine/postgres/sql-runner.ts";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { runCommand } from "../command/run-command.ts";
import {
  type DecompositionForm,
  type DecompositionWanted,
  planDecomposition,
} from "../dependencies/plan-decomposition.ts";
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
function decomposed(sql: string, wanted: DecompositionWanted | DecompositionForm, name: string): Decomposed {
  const how = typeof wanted === "string" ? { form: wanted } : wanted;
  const before = read(sql).catalog;
  const tableId = before.all("table").find((table) => table.name === name)?.id ?? "";
  const plan = planDecomposition(before, tableId, how);
  if (isRefusal(plan)) throw new Error(plan.refused);
  const { form, alternative = 0, merge = [] } = how;
  const input = { tableId, form, alternative, merge };
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

/** Rows of both tables as they were and are, for what stands in either. */
const built = async (done: Decomposed, inserted: string): Promise<void> => {
  await postgres.exec(
    `ROLLBACK; DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${printScript(done.before)}`,
  );
  await postgres.exec(inserted);
};

/** The catalog that a migration led to has what the design has, and nothing else. */
async function expectDesigned(done: Decomposed): Promise<void> {
  const migrated = await builtCatalog("", postgres);
  await postgres.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  const fresh = await builtCatalog(printScript(done.after), postgres);
  expect(new Set(migrated.facts.map(factText))).toEqual(new Set(fresh.facts.map(factText)));
}

const accounts = `
  -- crowfoot: dependency account -> email
  -- crowfoot: dependency email -> account
  -- crowfoot: dependency account, product -> discount
  -- crowfoot: dependency email, product -> discount
  CREATE TABLE purchases (
    id int PRIMARY KEY, account int NOT NULL, email text NOT NULL, product int NOT NULL, discount int NOT NULL
  );`;

test.each(["3NF", "BCNF"] as const)("each of the designs in %s keeps all rows", async (form) => {
  const { plan } = decomposed(accounts, form, "purchases");
  expect(plan.alternatives.length).toBeGreaterThan(1);
  for (const alternative of plan.alternatives.keys()) {
    const done = decomposed(accounts, { form, alternative }, "purchases");
    await built(
      done,
      "INSERT INTO purchases SELECT n, n % 5, 'mail ' || n % 5, n % 3, (n % 5) * 10 + n % 3 FROM generate_series(1, 60) n",
    );
    const whole = "id, account, email, product, discount";
    const before = await rows(`SELECT ${whole} FROM purchases`);
    await postgres.exec(decompositionScript(done));
    const [first, ...others] = done.after.all("table").map(({ name }) => `public.${name}`);
    const joined = others.toReversed().reduce((all, name) => `${all} NATURAL JOIN ${name}`, first ?? "");
    expect(await rows(`SELECT ${whole} FROM ${joined}`)).toEqual(before);
    await expectDesigned(done);
  }
});

const shop = (customers: string, columns: string) => `
  CREATE TABLE customers (${customers});
  -- crowfoot: dependency customer_id -> customer_name, email
  CREATE TABLE orders (id int PRIMARY KEY, ${columns}, customer_name text NOT NULL, email text);`;

test("a part that a table of the design holds becomes rows of it", async () => {
  const sql = shop(
    "customer_id int PRIMARY KEY, name text NOT NULL, email text, note text",
    "customer_id int",
  );
  const plan = decomposed(sql, "3NF", "orders").plan;
  const at = plan.parts.findIndex(({ existing }) => existing?.name === "customers");
  const done = decomposed(sql, { form: "3NF", merge: [at] }, "orders");
  expect(done.after.all("table").map(({ name }) => name)).toEqual(["customers", "orders"]);
  const known = "INSERT INTO customers VALUES (1, 'Ada', 'a@b', 'old'), (9, 'Eve', NULL, 'kept');";
  const orders = "SELECT id, customer_id, customer_name, email FROM orders";
  await built(
    done,
    `${known} INSERT INTO orders VALUES (1, 1, 'Ada', 'a@b'), (2, 2, 'Bob', NULL), (3, 2, 'Bob', NULL)`,
  );
  const before = await rows(orders);
  await postgres.exec(decompositionScript(done));
  expect(
    await rows(
      "SELECT id, customer_id, name AS customer_name, email FROM orders JOIN customers USING (customer_id)",
    ),
  ).toEqual(before);
  expect(await rows("SELECT customer_id AS id, note FROM customers")).toEqual([
    '{"id":1,"note":"old"}',
    '{"id":2,"note":null}',
    '{"id":9,"note":"kept"}',
  ]);
  await expectDesigned(done);
  const failure = async (values: string): Promise<string> => {
    await built(done, `${known} INSERT INTO orders VALUES ${values}`);
    const [all, own] = [await rows(orders), await rows("SELECT * FROM customers")];
    const message = await postgres.exec(decompositionScript(done)).then(
      () => "",
      (error: unknown) => sqlFailureOf(error).message,
    );
    await postgres.exec("ROLLBACK");
    expect([await rows(orders), await rows("SELECT * FROM customers")]).toEqual([all, own]);
    return message;
  };
  expect(await failure("(1, 1, 'Ida', 'a@b')")).toBe(
    "Rows of public.orders and public.customers say different things of the same customer_id",
  );
  expect(await failure("(1, 2, 'Bob', NULL), (2, 2, 'Rob', NULL)")).toMatch(/duplicate key/);
});

test("where a foreign key leads to the rows of a part already, nothing is added to them", async () => {
  const sql = shop(
    "id int PRIMARY KEY, name text NOT NULL, email text, born date NOT NULL",
    "customer_id int NOT NULL REFERENCES customers",
  );
  const { plan } = decomposed(sql, "3NF", "orders");
  const at = plan.parts.findIndex(({ existing }) => existing?.name === "customers");
  expect(plan.parts[at]?.existing?.complete).toBe(true);
  const done = decomposed(sql, { form: "3NF", merge: [at] }, "orders");
  expect(done.after.foreignKeysOf(done.tableId)).toHaveLength(1);
  await built(
    done,
    "INSERT INTO customers VALUES (1, 'Ada', 'a@b', '2000-01-01'); INSERT INTO orders VALUES (1, 1, 'Ada', 'a@b')",
  );
  await postgres.exec(decompositionScript(done));
  expect(await rows("SELECT o.id, name, email FROM orders o JOIN customers c ON c.id = customer_id")).toEqual(
    ['{"id":1,"name":"Ada","email":"a@b"}'],
  );
  await expectDesigned(done);
});
