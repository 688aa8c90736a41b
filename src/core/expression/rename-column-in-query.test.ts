import { expect, test } from "vitest";
import { type ColumnRename, readsColumn, renameColumnInQuery } from "./rename-column-in-query.ts";
import type { RelationLookup } from "./resolve.ts";
import { isUnknown } from "./unknown.ts";

const tables: Readonly<Record<string, readonly string[]>> = {
  film: ["film_id", "title", "length"],
  actor: ["actor_id", "name"],
  cast_list: ["film_id", "actor_id"],
};
const lookup: RelationLookup = (namespace, name) => {
  const columns = tables[name];
  return columns && (namespace ?? "public") === "public" ? { id: name, columns } : undefined;
};
const titleToName: ColumnRename = { relation: "film", lookup, column: "title", to: "name" };

function renamed(sql: string, rename = titleToName): string {
  const result = renameColumnInQuery(sql, rename);
  return isUnknown(result) ? `unknown: ${result.unknown}` : result.sql;
}

test("an output column keeps its name", () => {
  expect(renamed("SELECT title FROM film")).toBe("SELECT name AS title FROM film");
  expect(renamed("SELECT f.title::text FROM public.film f")).toBe(
    "SELECT f.name::text AS title FROM public.film f",
  );
  expect(renamed("SELECT CASE WHEN length > 1 THEN '' ELSE title END, CAST(title AS text) FROM film")).toBe(
    "SELECT CASE WHEN length > 1 THEN '' ELSE name END AS title, CAST(name AS text) AS title FROM film",
  );
  expect(renamed("SELECT lower(title), title AS t, title || 'x' FROM film")).toBe(
    "SELECT lower(name), name AS t, name || 'x' FROM film",
  );
});

test("a column behind DISTINCT ON is renamed there and in the list", () => {
  expect(renamed("SELECT DISTINCT ON (title) title, length FROM film ORDER BY title")).toBe(
    "SELECT DISTINCT ON (name) name AS title, length FROM film ORDER BY title",
  );
});

test("an alias that says what the column is now called is dropped", () => {
  expect(renamed("SELECT f.title AS name FROM film f")).toBe("SELECT f.name FROM film f");
});

test("columns of other tables stay", () => {
  expect(renamed("SELECT a.title FROM actor a JOIN film f ON f.film_id = a.x")).toBe(
    "SELECT a.title FROM actor a JOIN film f ON f.film_id = a.x",
  );
  expect(renamed("SELECT title FROM other.film")).toBe("SELECT title FROM other.film");
});

test("a name that would become ambiguous is qualified", () => {
  expect(renamed("SELECT name, title FROM film, actor")).toBe(
    "SELECT actor.name, film.name AS title FROM film, actor",
  );
});

test("subqueries, derived tables and common tables keep the names they give", () => {
  expect(renamed("SELECT s.title FROM (SELECT title FROM film) s WHERE s.title > ''")).toBe(
    "SELECT s.title FROM (SELECT name AS title FROM film) s WHERE s.title > ''",
  );
  expect(renamed("WITH film AS (SELECT 1 AS title) SELECT title FROM film")).toBe(
    "WITH film AS (SELECT 1 AS title) SELECT title FROM film",
  );
  expect(
    renamed(
      "WITH f AS (SELECT * FROM film) SELECT title FROM f WHERE EXISTS (SELECT title FROM film WHERE f.title = film.title)",
    ),
  ).toBe(
    "WITH f AS (SELECT film_id, name AS title, length FROM film) SELECT title FROM f WHERE EXISTS (SELECT name FROM film WHERE f.title = film.name)",
  );
});

test("a correlated name is found in the query around", () => {
  expect(renamed("SELECT 1 FROM film WHERE EXISTS (SELECT 1 FROM cast_list c WHERE title = 'x')")).toBe(
    "SELECT 1 FROM film WHERE EXISTS (SELECT 1 FROM cast_list c WHERE name = 'x')",
  );
  expect(renamed("SELECT 1 FROM film WHERE EXISTS (SELECT 1 FROM unheard_of WHERE title = 'x')")).toBe(
    "unknown: It cannot be told which table title belongs to.",
  );
});

test("a star over the table is spelled out", () => {
  expect(renamed("SELECT c.*, f.* FROM film f JOIN cast_list c ON true")).toBe(
    "SELECT c.*, f.film_id, f.name AS title, f.length FROM film f JOIN cast_list c ON true",
  );
  expect(renamed("SELECT count(*) FROM film")).toBe("SELECT count(*) FROM film");
});

test("ORDER BY means the output column, GROUP BY the table's", () => {
  expect(renamed("SELECT title FROM film GROUP BY title ORDER BY title DESC, lower(title)")).toBe(
    "SELECT name AS title FROM film GROUP BY name ORDER BY title DESC, lower(name)",
  );
  expect(renamed("SELECT title FROM film UNION ALL SELECT name FROM actor ORDER BY title")).toBe(
    "SELECT name AS title FROM film UNION ALL SELECT name FROM actor ORDER BY title",
  );
});

test("column aliases of the table hide its names", () => {
  expect(renamed("SELECT title, length FROM film AS f (a, title)")).toBe(
    "SELECT title, length FROM film AS f (a, title)",
  );
});

test("joins in brackets, windows and filters are read", () => {
  expect(
    renamed(
      "SELECT count(*) FILTER (WHERE f.title > '') OVER (PARTITION BY title ORDER BY f.title) AS n FROM ((film f JOIN cast_list c ON ((f.film_id = c.film_id))) LEFT JOIN actor a USING (actor_id))",
    ),
  ).toBe(
    "SELECT count(*) FILTER (WHERE f.name > '') OVER (PARTITION BY f.name ORDER BY f.name) AS n FROM ((film f JOIN cast_list c ON ((f.film_id = c.film_id))) LEFT JOIN actor a USING (actor_id))",
  );
});

test("what goes by names on two sides is not guessed", () => {
  const rename: ColumnRename = { ...titleToName, column: "film_id", to: "id" };
  expect(renamed("SELECT 1 FROM film JOIN cast_list USING (film_id)", rename)).toBe(
    "unknown: It joins USING (film_id).",
  );
  expect(renamed("SELECT 1 FROM film NATURAL JOIN cast_list", rename)).toBe(
    "unknown: It uses NATURAL JOIN, which goes by column names.",
  );
  expect(renamed("INSERT INTO film VALUES (1)")).toBe("unknown: It is not a SELECT that can be read.");
});

test("quoted names stay quoted and new names are quoted as needed", () => {
  expect(renamed('SELECT "title" AS x, TITLE AS y FROM film', { ...titleToName, to: "Full Name" })).toBe(
    'SELECT "Full Name" AS x, "Full Name" AS y FROM film',
  );
});

test("a query reads a column by name, by star and by USING", () => {
  const subject = { relation: "film", lookup, column: "title" };
  expect(readsColumn("SELECT length FROM film WHERE title > ''", subject)).toBe(true);
  expect(readsColumn("SELECT * FROM film", subject)).toBe(true);
  expect(readsColumn("SELECT length FROM film, actor", subject)).toBe(false);
  expect(readsColumn("SELECT 1 FROM film JOIN x USING (title)", subject)).toBe(true);
});
