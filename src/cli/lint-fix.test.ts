import { describe, expect, test } from "vitest";
import { runInMemory } from "./testing/run-in-memory.ts";

const shop = `-- lint-ignore column-json public.orders.note: other programs read its spaces
CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, note json);
CREATE TABLE lines (id bigint PRIMARY KEY, order_id int NOT NULL REFERENCES orders, body json NOT NULL);
CREATE INDEX lines_body ON lines (id);
`;
const files = { "shop.sql": shop };
const left = async (sql: string): Promise<readonly string[]> => {
  const { out } = await runInMemory(["lint", "-", "--format", "json"], { "-": sql });
  const found: readonly { readonly rule: string; readonly object: string }[] = JSON.parse(out);
  return found.map(({ rule, object }) => `${rule} ${object}`);
};

describe("lint --fix", () => {
  test("mends what changes nothing for programs, says what, and writes SQL that keeps what was ignored", async () => {
    const run = await runInMemory(["lint", "shop.sql", "--fix"], files);
    expect(run.err.split("\n").filter((line) => line.includes(": mended: "))).toEqual([
      "shop.sql: mended: orders.customer_id refers to customers without an index that begins with it.  [foreign-key-without-index]",
      "shop.sql: mended: lines.order_id refers to orders without an index that begins with it.  [foreign-key-without-index]",
      "shop.sql: mended: lines_body of lines is the same index as lines_pkey.  [index-duplicated]",
    ]);
    expect(await left(run.out)).toEqual(["column-serial public.orders.id", "column-json public.lines.body"]);
    expect(run.out).toContain(
      "-- lint-ignore column-json public.orders.note: other programs read its spaces\n",
    );
    expect(run.out).not.toContain("lines_body");
  });

  test("--fix-all also decides types and keys; what is left is what no fix can mend", async () => {
    const run = await runInMemory(["lint", "shop.sql", "--fix-all", "-o", "mended.sql"], files);
    expect(run).toMatchObject({ code: 0, out: "" });
    expect(await left(run.written["mended.sql"] ?? "")).toEqual([]);
  });

  test("a design file is written as a design file, and mending twice changes nothing more", async () => {
    const design = await runInMemory(["convert", "shop.sql", "--to", "design"], files);
    const once = await runInMemory(["lint", "-", "--fix"], { "-": design.out });
    expect(once.out.startsWith("{")).toBe(true);
    const twice = await runInMemory(["lint", "-", "--fix"], { "-": once.out });
    expect(twice.out).toBe(once.out);
    expect(twice.err).not.toContain("mended:");
  });

  test("--fail-on judges what is left", async () => {
    const fails = (...more: readonly string[]) => runInMemory(["lint", "shop.sql", ...more], files);
    expect((await fails("--fix", "--fail-on", "warning")).code).toBe(1);
    expect((await fails("--fix-all", "--fail-on", "info")).code).toBe(0);
  });
});
