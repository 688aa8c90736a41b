import { describe, expect, test } from "vitest";
import { sqlReader } from "../testing/read-sql.ts";
import { type Density, footOf } from "./card.ts";
import { cardsOf, placesOf } from "./drawn-cards.ts";
import { viewCardOf } from "./view-card.ts";

const read = await sqlReader();

const { catalog } = read(`
CREATE SCHEMA sales;
CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL);
CREATE VIEW sales.titles AS SELECT id, title, upper(title) AS loud FROM book;
CREATE MATERIALIZED VIEW counted AS SELECT title, count(*) AS n FROM book GROUP BY title;
CREATE UNIQUE INDEX ON counted (title);
CREATE VIEW unknown AS SELECT * FROM generate_series(1, 3);
`);

function cardOf(name: string, density?: Density) {
  const view = catalog.all("view").find((candidate) => candidate.name === name);
  return view ? viewCardOf(catalog, view, density) : expect.fail(`There is no view ${name}`);
}

describe("the card of a view", () => {
  test("says what it is, and names its columns with the types that are known", () => {
    const card = cardOf("titles");
    expect(card).toMatchObject({ kind: "view", chip: "view", prefix: "sales.", name: "titles" });
    expect(card.rows.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "id bigint",
      "title text",
      "loud ",
    ]);
    expect(card.rows.every(({ mark, notNull }) => mark === undefined && notNull === undefined)).toBe(true);
    expect(card.height).toBe(32 + 3 * 24);
  });

  test("of a materialized view marks what an index of its makes unique, and shows that alone with the keys", () => {
    expect(cardOf("counted")).toMatchObject({ kind: "materialized view", chip: "materialized view" });
    expect(cardOf("counted").rows.map(({ mark }) => mark)).toEqual(["unique", undefined]);
    const keys = cardOf("counted", "keys");
    expect(keys.rows.map(({ name }) => name)).toEqual(["title"]);
    expect(footOf(keys)).toBe("1 more column");
  });

  test("says so in one line when its query does not tell its columns", () => {
    const card = cardOf("unknown");
    expect(card).toMatchObject({ rows: [], unread: true, height: 32 + 24 });
    expect(footOf(card)).toBe("Its query does not tell its columns");
    expect(cardOf("unknown", "header")).toMatchObject({ unread: false, height: 32 });
  });
});

describe("where cards stand that nobody has placed", () => {
  test("views find the same free place beside what they read every time", () => {
    const cards = cardsOf(catalog);
    const places = placesOf(catalog, cards);
    expect(places).toEqual(placesOf(catalog, cards));
    const corners = [...cards.values()].map(({ tableId }) => places.get(tableId));
    expect(corners[0]).toEqual({ x: 0, y: 0 });
    expect(new Set(corners.map((at) => `${at?.x} ${at?.y}`)).size).toBe(4);
  });
});
