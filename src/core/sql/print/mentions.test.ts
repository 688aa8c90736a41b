import { expect, test } from "vitest";
import { catalogOf } from "../../document/catalog.ts";
import { aDocument } from "../../testing/a-document.ts";
import { aFunction, aKept } from "../../testing/routine-parts.ts";
import { anEnum, aSequence } from "../../testing/type-parts.ts";
import { mentionsIn } from "./mentions.ts";
import { namedObjects } from "./named-objects.ts";

const objects = namedObjects(
  catalogOf(
    aDocument(
      anEnum("mood", ["sad"]),
      aSequence("ticket"),
      aFunction("stamp"),
      aFunction("shop.stamp"),
      { film: {}, "Film List": {} },
      aKept("aggregate", "CREATE AGGREGATE …", { provides: ["shop.total"] }),
    ),
  ),
);
const certain = (fragment: string): readonly string[] => mentionsIn(fragment, objects).certain;
const possible = (fragment: string): readonly string[] => mentionsIn(fragment, objects).possible;

test("a function is certain where it is called, and in the namespace that is written", () => {
  expect(certain("stamp(1)")).toEqual(["stamp()"]);
  expect(certain("shop . stamp (1)")).toEqual(["shop.stamp()"]);
  expect(possible("stamp")).toEqual(["stamp()"]);
});

test("a type is certain behind ::, a sequence or table in a string that names a relation", () => {
  expect(certain("'sad'::public.mood")).toEqual(["mood"]);
  expect(certain("nextval('public.ticket')")).toEqual(["ticket"]);
  expect(certain(`'"Film List"'::regclass`)).toEqual(["Film List"]);
  expect(certain("'ticket' || 'film'")).toEqual([]);
});

test("any other word that is a name is possible, inside strings and comments none is", () => {
  expect(possible("SELECT film.title FROM film -- mood")).toEqual(["film"]);
  expect(possible("$$ SELECT FROM film $$")).toEqual([]);
});

test("what a kept statement provides is found by its name", () => {
  expect(certain("shop.total(1)")).toEqual(["aggregate"]);
});
