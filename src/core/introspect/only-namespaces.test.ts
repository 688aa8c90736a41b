import { beforeAll, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import { violationsOf } from "../document/invariant.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { onlyNamespaces } from "./only-namespaces.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

function only(sql: string, ...names: readonly string[]): Catalog {
  const document = onlyNamespaces(read(sql).catalog.document, names);
  if (isRefusal(document)) throw new Error(document.refused);
  const catalog = catalogOf(document);
  expect(violationsOf(catalog)).toEqual([]);
  return catalog;
}

const sql = `
  CREATE SCHEMA auth; CREATE SCHEMA shop; CREATE TYPE auth.level AS ENUM ('low'); CREATE TYPE auth.unused AS ENUM ('x');
  CREATE TABLE auth.users (id int PRIMARY KEY, level auth.level, name text CHECK (name <> '')); CREATE INDEX ON auth.users (name);
  CREATE TABLE auth.sessions (id int PRIMARY KEY);
  CREATE TABLE shop.orders (id int PRIMARY KEY, customer int REFERENCES auth.users);`;

test("a table that is referred to is external, with its columns and keys", () => {
  const catalog = only(sql, "shop");
  const [users] = catalog.all("table").filter(({ name }) => name === "users");
  expect(users).toMatchObject({ external: true, indexes: [] });
  expect(catalog.columnsOf(users?.id ?? "").map(({ name }) => name)).toEqual(["id", "level", "name"]);
  expect(catalog.checksOf(users?.id ?? "")).toEqual([]);
  expect(catalog.primaryKeyOf(users?.id ?? "")?.name).toBe("users_pkey");
});

test("what nothing refers to is left out", () => {
  const catalog = only(sql, "shop");
  expect(
    catalog
      .all("table")
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(["orders", "users"]);
  expect(catalog.all("enum").map(({ name }) => name)).toEqual(["level"]);
  expect(catalog.namespaceNamed("public")).toBeUndefined();
});

test("several namespaces are whole", () => {
  const catalog = only(sql, "shop", "auth");
  expect(catalog.all("table").map(({ external, name }) => [name, external])).toEqual([
    ["users", false],
    ["sessions", false],
    ["orders", false],
  ]);
});

test("a namespace that is not there is refused", () => {
  expect(onlyNamespaces(read(sql).catalog.document, ["shop", "nowhere"])).toEqual({
    refused: "there is no namespace “nowhere” in this database",
  });
});
