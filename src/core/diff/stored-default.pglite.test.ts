import { expect, test } from "vitest";
import { openPostgres } from "../../engine/postgres/open-postgres.ts";
import { catalogOf } from "../document/catalog.ts";
import { sqlReader } from "../testing/read-sql.ts";
import { compare } from "./compare.ts";
import { storedDefault } from "./stored-default.ts";

const types = ["CREATE DOMAIN dom AS text DEFAULT 'x';", "CREATE TYPE mood AS ENUM ('ok');"].join("\n");

const columns = [
  "text DEFAULT NULL",
  "text DEFAULT (NULL)",
  "text DEFAULT NULL::text",
  "text DEFAULT cast(NULL AS text)",
  "text DEFAULT NULL::varchar",
  "text DEFAULT 'NULL'",
  'text COLLATE "C" DEFAULT NULL',
  "varchar DEFAULT NULL::character varying",
  "varchar(3) DEFAULT NULL",
  "varchar(3) DEFAULT NULL::varchar(3)",
  "char DEFAULT NULL",
  "bit DEFAULT NULL",
  "int DEFAULT NULL::integer",
  "int[] DEFAULT NULL",
  "int[] DEFAULT NULL::int[]",
  "numeric DEFAULT NULL",
  "numeric(3, 1) DEFAULT NULL",
  "timestamptz DEFAULT NULL::timestamp with time zone",
  "timestamptz(3) DEFAULT NULL",
  "dom DEFAULT NULL",
  "dom[] DEFAULT NULL",
  "mood DEFAULT NULL",
];

const script = `${types}\nCREATE TABLE t (${columns.map((column, at) => `c${at} ${column}`).join(", ")});`;

test("PostgreSQL keeps a default of NULL only where it is an expression", async () => {
  const postgres = await openPostgres({ extensions: [] });
  try {
    await postgres.exec(script);
    const kept = await postgres.query(
      `SELECT attname::text AS name, adbin IS NOT NULL AS kept FROM pg_attribute
       LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE attrelid = 't'::regclass AND attnum > 0`,
    );
    const { catalog } = (await sqlReader())(script);
    const isDomain = (id: string): boolean => catalog.find("domain", id) !== undefined;
    const [table] = catalog.all("table");
    const told = catalog.columnsOf(table?.id ?? "").map((column) => ({
      column: columns[Number(column.name.slice(1))],
      kept: storedDefault(column, isDomain) !== null,
    }));
    const measured = kept.map(({ kept: is, name }) => ({
      column: columns[Number(String(name).slice(1))],
      kept: is,
    }));
    expect(told).toEqual(measured);
  } finally {
    await postgres.close();
  }
});

test("such a default and none are no difference", async () => {
  const read = await sqlReader();
  const [one, other] = [
    `${types} CREATE TABLE t (a text DEFAULT NULL, b mood DEFAULT NULL, c dom DEFAULT NULL, d varchar(9) DEFAULT NULL);`,
    `${types} CREATE TABLE t (a text, b mood, c dom, d varchar(9));`,
  ].map((sql) => read(sql).catalog.document);
  if (!one || !other) throw new Error("unread");
  const compared = compare(one, other, { match: "name" });
  const paths = "changes" in compared ? compared.changes.map(({ id }) => catalogOf(other).pathOf(id)) : [];
  expect(paths).toEqual(["public.t.c", "public.t.d"]);
});
