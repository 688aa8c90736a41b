import { beforeAll, describe, expect, test } from "vitest";
import { countingMint } from "../core/base/mint.ts";
import { isRefusal } from "../core/base/refusal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import { type Document, emptyDocument } from "../core/document/document.ts";
import { violationsOf } from "../core/document/invariant.ts";
import { apply } from "../core/document/patch.ts";
import { importSql } from "../core/sql/import/import-sql.ts";
import type { SqlParser } from "../core/sql/import/parser.ts";
import { printSchema } from "../core/sql/print/print-schema.ts";
import { scriptOf } from "../core/sql/print/print-script.ts";
import { loadParser } from "./parser/load-in-node.ts";
import { pasteSql } from "./paste-sql.ts";

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadParser();
});

const mint = countingMint("m");

function design(sql: string): Document {
  return importSql(sql, { parser, mint }).document;
}

function sqlOf(document: Document): string {
  return scriptOf(printSchema(catalogOf(document))).replace(/\s+/g, " ");
}

function paste(text: string, into: Document) {
  const pasted = pasteSql(text, { parser, mint, into, at: { x: 400, y: 300 } });
  if (isRefusal(pasted)) throw new Error(pasted.refused);
  const document = apply(into, pasted.patch);
  expect(violationsOf(catalogOf(document))).toEqual([]);
  return { ...pasted, document, sql: sqlOf(document) };
}

const shop = `
CREATE TYPE state AS ENUM ('open', 'paid');
CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text CONSTRAINT customer_email UNIQUE);
CREATE TABLE "order" (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer, state state NOT NULL);
CREATE INDEX recent ON "order" (customer_id, state);
CREATE VIEW payer AS SELECT Email FROM Customer;
`;

describe("pasting SQL", () => {
  test("a copy of a table gets a free name, and its keys, indexes and sequences theirs", () => {
    const before = design(shop);
    const { names, sql, document, undone } = paste(sqlOf(before), before);
    expect(names.map(({ from, to }) => `${from} ${to}`)).toEqual(
      expect.arrayContaining(["customer customer_2", "order order_2", "payer payer_2", "recent recent_2"]),
    );
    expect(undone).toEqual([]);
    expect(sql).toMatch(
      /CREATE TABLE public.order_2 \( ?id integer NOT NULL DEFAULT nextval\('public.order_2_id_seq'/,
    );
    expect(sql).toContain("CONSTRAINT customer_email_2 UNIQUE");
    expect(sql).toMatch(
      /ALTER TABLE (ONLY )?public.order_2 ADD CONSTRAINT order_2_customer_id_fkey FOREIGN KEY \(customer_id\) REFERENCES public.customer_2/,
    );
    expect(sql).toMatch(/CREATE VIEW public.payer AS SELECT Email FROM Customer;/);
    expect(sql).toMatch(/CREATE VIEW public.payer_2 AS SELECT Email FROM (public.)?customer_2( Customer)?;/);
    expect(catalogOf(document).all("enum")).toHaveLength(1);
  });

  test("a function that is there already is used; one that says otherwise is told, and stays", () => {
    const touched = (body: string): string => `
CREATE SCHEMA log;
CREATE EXTENSION citext;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NEW; END $$;
CREATE TABLE log.entry (id int PRIMARY KEY, said citext);
CREATE TRIGGER touched BEFORE UPDATE ON log.entry FOR EACH ROW EXECUTE FUNCTION touch();`;
    const before = design(touched("NEW.id = 1;"));
    const again = paste(touched("NEW.id = 1;"), before);
    expect(again.undone.map(({ reason }) => reason)).toEqual([]);
    expect(catalogOf(again.document).all("function")).toHaveLength(1);
    expect(again.sql).toMatch(/ON log.entry_2 FOR EACH ROW EXECUTE FUNCTION (public\.)?touch\(\)/);

    const other = paste(touched("NEW.id = 2;"), before);
    expect(other.undone.map(({ reason }) => reason)).toEqual(["public.touch() exists already."]);
    expect(other.sql).toContain("NEW.id = 1;");
  });

  test("a refused table is told, though its namespace is there", () => {
    const before = design("CREATE SCHEMA log; CREATE TABLE log.entry (id int PRIMARY KEY);");
    const { undone } = paste("CREATE TABLE log.odd (entry int REFERENCES log.entry (number));", before);
    expect(undone).toHaveLength(1);
  });

  test("what was there stays as it was, to the letter", () => {
    const before = design(shop);
    const { document } = paste(sqlOf(before), before);
    for (const [id, record] of before.schema)
      if (record.kind !== "namespace" && record.kind !== "design")
        expect(document.schema.get(id)).toEqual(record);
  });

  test("a foreign key to a table that only the design has leads to it", () => {
    const before = design(shop);
    const { document, names } = paste(
      'CREATE TABLE parcel (id int PRIMARY KEY, order_id int REFERENCES public."order", paid state);',
      before,
    );
    const after = catalogOf(document);
    const parcel = after.all("table").find(({ name }) => name === "parcel");
    const order = after.all("table").find(({ name }) => name === "order");
    expect(after.foreignKeysOf(parcel?.id ?? "").map(({ references }) => references)).toEqual([order?.id]);
    expect(names).toEqual([]);
  });

  test("a type of the same name that is another gets a name of its own", () => {
    const before = design(shop);
    const { sql, names } = paste(
      "CREATE TYPE state AS ENUM ('new'); CREATE TABLE job (state state);",
      before,
    );
    expect(names.map(({ to }) => to)).toEqual(["state_2"]);
    expect(sql).toContain("CREATE TABLE public.job ( state public.state_2 )");
  });

  test("new tables stand around the place, the others where they stood", () => {
    const { document, tables } = paste("CREATE TABLE a (id int); CREATE TABLE b (id int);", design(shop));
    const places = tables.map((id) => document.diagram.get(id));
    expect(places).toHaveLength(2);
    const middle = places.reduce((sum, place) => sum + (place?.x ?? 0) / 2, 0);
    expect(Math.abs(middle + 80 - 400)).toBeLessThan(8);
    expect(document.diagram.size).toBe(2);
  });

  test("a statement that cannot be done is told, and the rest is done", () => {
    const { undone, tables } = paste(
      "CREATE TABLE a (id int);\nALTER TABLE nowhere ADD COLUMN x int;",
      emptyDocument(),
    );
    expect(tables).toHaveLength(1);
    expect(undone.map(({ line }) => line)).toEqual([2]);
  });

  test("a text that is no SQL is refused with what it looks like", () => {
    const answer = (text: string) =>
      pasteSql(text, { parser, mint, into: emptyDocument(), at: { x: 0, y: 0 } });
    expect(answer("Dear all, the meeting is at ten.")).toHaveProperty("refused");
    expect(answer("CREATE TABEL a (id int);")).toHaveProperty("refused");
  });
});
