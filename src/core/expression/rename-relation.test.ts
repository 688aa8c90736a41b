import { expect, test } from "vitest";
import {
  renameEnumValueInExpression,
  renameFunctionInExpression,
  renameRelationInExpression,
  renameTypeInExpression,
} from "./rename-name-in-sql.ts";
import { readsRelation, renameRelationInQuery } from "./rename-relation-in-query.ts";
import type { RelationLookup } from "./resolve.ts";
import { isUnknown } from "./unknown.ts";

const lookup: RelationLookup = (namespace, name) =>
  ["film", "movie"].includes(name) && (namespace ?? "public") === "public"
    ? { id: name, columns: ["id"] }
    : undefined;

function renamed(sql: string, to = { namespace: "public", name: "movies" }): string {
  const from = { namespace: "public", name: "film" };
  const result = renameRelationInQuery(sql, { relation: "film", lookup, from, to });
  return isUnknown(result) ? `unknown: ${result.unknown}` : result.sql;
}

test("a renamed table is followed in FROM and before its columns", () => {
  expect(
    renamed("SELECT film.id, public.film.id, f.id, film.* FROM film, public.film f WHERE film IS NOT NULL"),
  ).toBe(
    "SELECT movies.id, public.movies.id, f.id, movies.* FROM movies, public.movies f WHERE movies IS NOT NULL",
  );
});

test("a moved table is qualified", () => {
  expect(renamed("SELECT film.id FROM film", { namespace: "shop", name: "film" })).toBe(
    "SELECT film.id FROM shop.film",
  );
});

test("where the new name is taken by an alias the table keeps its old name as alias", () => {
  expect(renamed("SELECT film.id, movies.id FROM film JOIN x movies ON true")).toBe(
    "SELECT film.id, movies.id FROM movies AS film JOIN x movies ON true",
  );
});

test("a common table of the same name is another relation", () => {
  const sql = "WITH film AS (SELECT 1) SELECT * FROM film";
  expect(renamed(sql)).toBe(sql);
  expect(readsRelation(sql, { relation: "film", lookup })).toBe(false);
});

test("strings that name a relation follow it", () => {
  const change = {
    from: { namespace: "public", name: "t_id_seq" },
    to: { namespace: "public", name: "u_id_seq" },
    bare: true,
  };
  expect(
    renameRelationInExpression("nextval('public.t_id_seq'::regclass) + currval('t_id_seq')", change),
  ).toBe("nextval('public.u_id_seq'::regclass) + currval('u_id_seq')");
  expect(renameRelationInExpression("'t_id_seq' || nextval('other.t_id_seq')", change)).toBe(
    "'t_id_seq' || nextval('other.t_id_seq')",
  );
});

test("types and functions are followed where they are meant", () => {
  const change = {
    from: { namespace: "public", name: "mood" },
    to: { namespace: "app", name: "Feeling" },
    bare: true,
  };
  expect(
    renameTypeInExpression("mood = 'mood'::mood AND x = ANY ('{a}'::public.mood[]) AND mood(1)", change),
  ).toBe("mood = 'mood'::app.\"Feeling\" AND x = ANY ('{a}'::app.\"Feeling\"[]) AND mood(1)");
  expect(renameFunctionInExpression("mood(mood) + public.mood(1)", change)).toBe(
    'app."Feeling"(mood) + app."Feeling"(1)',
  );
});

test("enum values are followed in casts", () => {
  const rename = { type: { namespace: "public", name: "mood" }, bare: true, from: "sad", to: "so so" };
  expect(
    renameEnumValueInExpression("'sad'::mood <> 'sad' AND x = ANY ('{ok,sad}'::public.mood[])", rename),
  ).toBe("'so so'::mood <> 'sad' AND x = ANY ('{ok,\"so so\"}'::public.mood[])");
});
