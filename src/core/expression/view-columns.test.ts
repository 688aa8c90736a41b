import { describe, expect, test } from "vitest";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import { typeLabel } from "../postgres/type-label.ts";
import { corpusFile } from "../testing/corpus-file.ts";
import { sqlReader } from "../testing/read-sql.ts";
import { behindView, viewColumns } from "./view-columns.ts";

const read = await sqlReader();

const tables = `
CREATE TYPE mood AS ENUM ('calm', 'cross');
CREATE TABLE author (id int PRIMARY KEY, name varchar(80) NOT NULL, mood mood);
CREATE TABLE book (id bigint PRIMARY KEY, author_id int REFERENCES author, title text, price numeric(8,2));
`;

function columnsOf(catalog: Catalog, name: string): string | undefined {
  const view = catalog.all("view").find((candidate) => candidate.name === name);
  const columns = view && viewColumns(catalog, view);
  return columns
    ?.map((column) => `${column.name} ${column.type ? typeLabel(catalog, column.type) : "-"}`)
    .join(", ");
}

function inView(query: string, head = "VIEW v"): string | undefined {
  return columnsOf(read(`${tables}CREATE ${head} AS ${query};`).catalog, "v");
}

describe("a view's columns", () => {
  test("have the type of the table's column they plainly are", () => {
    expect(
      inView("SELECT b.id, title AS heading, a.name, a.mood FROM book b JOIN author a ON a.id = b.author_id"),
    ).toBe("id bigint, heading text, name varchar(80), mood mood");
  });

  test("have no type where something is done with a column", () => {
    expect(
      inView("SELECT id::text, price * 2 AS double, max(title), count(*) AS n, upper(title) FROM book"),
    ).toBe("id -, double -, max -, n -, upper -");
  });

  test("are seen through stars, subqueries and WITH", () => {
    expect(
      inView(
        "WITH w AS (SELECT id AS key, title FROM book) SELECT w.*, s.n FROM w, (SELECT name AS n FROM author) s",
      ),
    ).toBe("key bigint, title text, n varchar(80)");
  });

  test("that nobody named are called as PostgreSQL calls them", () => {
    expect(
      inView("SELECT DISTINCT ON (title) title, 1::integer, (SELECT name FROM author LIMIT 1) FROM book"),
    ).toBe("title text, int4 -, name -");
    expect(
      inView("SELECT max(id) + 1, trim(title), current_date, ARRAY[1], CASE WHEN true THEN 1 END FROM book"),
    ).toBe("?column? -, btrim -, current_date -, array -, case -");
  });

  test("take the names that the view gives, and those of its query behind them", () => {
    expect(inView("SELECT id, title FROM book", "VIEW v (key)")).toBe("key bigint, title text");
  });

  test("are seen through other views", () => {
    const sql = `${tables}CREATE VIEW w (key, heading) AS SELECT id, title FROM book;
      CREATE MATERIALIZED VIEW v AS SELECT * FROM w WHERE key > 1;`;
    expect(columnsOf(read(sql).catalog, "v")).toBe("key bigint, heading text");
  });

  test("of a union have names but no types, which all its arms decide", () => {
    expect(inView("SELECT name FROM author UNION SELECT title FROM book")).toBe("name -");
  });

  test("merged by a join have a type when both sides have the same", () => {
    expect(inView("SELECT id FROM author JOIN book USING (id)")).toBe("id -");
    expect(inView("SELECT id FROM author a JOIN author b USING (id)")).toBe("id integer");
  });

  test("are not known where a star covers merged columns, a function or a table that is not there", () => {
    expect(inView("SELECT * FROM author JOIN book USING (id)")).toBeUndefined();
    expect(inView("SELECT * FROM generate_series(1, 3)")).toBeUndefined();
    expect(inView("SELECT * FROM elsewhere")).toBeUndefined();
  });

  test("of a recursive view are those it is written with", () => {
    expect(inView("SELECT 1 UNION ALL SELECT n + 1 FROM v", "RECURSIVE VIEW v (n)")).toBe("n -");
  });
});

describe("what lies behind a view", () => {
  const sql = `${tables}CREATE VIEW w AS SELECT id FROM book; CREATE VIEW v AS SELECT * FROM w;`;
  const { catalog } = read(sql);
  const view = catalog.all("view").find(({ name }) => name === "v");
  const behind = (now: Catalog) => (view ? behindView(now, view) : []);

  test("is another when a column far behind it changes, and the same when another table does", () => {
    const changed = (table: string, column: string): Catalog => {
      const owner = catalog.all("table").find(({ name }) => name === table);
      const record = owner && catalog.columnNamed(owner.id, column);
      if (!record) throw new Error(`There is no column ${table}.${column}`);
      const schema = new Map(catalog.document.schema).set(record.id, { ...record, name: "another" });
      return catalogOf({ ...catalog.document, schema });
    };
    expect(behind(changed("author", "mood"))).toEqual(behind(catalog));
    expect(behind(changed("book", "id"))).not.toEqual(behind(catalog));
  });
});

describe("the corpus", () => {
  const sql = corpusFile("pagila.sql");

  test.skipIf(sql === undefined)("gives the columns of every view of pagila", () => {
    const { catalog } = read(sql ?? "");
    expect(columnsOf(catalog, "customer_list")).toMatch(/^id \w+, name -, address \w+.*, zip code \w+/);
    for (const { name } of catalog.all("view")) expect(columnsOf(catalog, name), name).toBeDefined();
  });
});
