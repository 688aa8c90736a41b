import { expect, test } from "vitest";
import { sqlReader } from "../../../core/testing/read-sql.ts";
import { recordAt } from "./record-at.ts";

test("a path leads to its record, and of several functions of a name to the one with these arguments", async () => {
  const { catalog } = (await sqlReader())(`
    CREATE TABLE orders (id bigint PRIMARY KEY);
    CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
    CREATE FUNCTION f(a text) RETURNS integer LANGUAGE sql AS 'SELECT 2';`);
  const named = (path: string) => {
    const id = recordAt(catalog, path);
    const record = catalog.walk().find((each) => each.id === id);
    return record?.kind === "function" ? record.identity : record?.kind;
  };
  expect(named("public.orders")).toBe("table");
  expect(named("public.orders.id")).toBe("column");
  expect(named("public.orders.orders_pkey")).toBe("primary-key");
  const [first = "", second = ""] = catalog.all("function").map(({ identity }) => identity);
  expect(named(`public.f(${second})`)).toBe(second);
  expect(named(`public.f(${first})`)).toBe(first);
  expect(recordAt(catalog, "public.none")).toBeUndefined();
});
