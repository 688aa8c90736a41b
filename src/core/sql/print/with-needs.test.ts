import { expect, test } from "vitest";
import { sqlReader } from "../../testing/read-sql.ts";
import { printSchema } from "./print-schema.ts";
import { scriptOf } from "./print-script.ts";
import { withNeeds } from "./with-needs.ts";

const sql = `
CREATE SCHEMA sales;
CREATE TYPE sales.state AS ENUM ('open', 'paid');
CREATE TYPE unused AS ENUM ('a');
CREATE FUNCTION is_mail(text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE DOMAIN mail AS text CHECK (public.is_mail(value));
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE customer (id bigint PRIMARY KEY);
CREATE TABLE sales.bill (id serial PRIMARY KEY, customer_id bigint REFERENCES customer, state sales.state, mail mail);
CREATE TRIGGER stamped BEFORE UPDATE ON sales.bill FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE VIEW paid AS SELECT id FROM sales.bill WHERE state = 'paid';
`;

test("a table takes along its namespace, its types, what these need, and its trigger's function; no other table", async () => {
  const { catalog } = (await sqlReader())(sql);
  const bill = catalog.all("table").filter(({ name }) => name === "bill");
  const only = withNeeds(
    catalog,
    bill.map(({ id }) => id),
  );
  const printed = scriptOf(printSchema(catalog, { only }));
  expect(printed.match(/^CREATE \w+ [^\s;]+/gm)).toEqual([
    "CREATE SCHEMA sales",
    "CREATE TYPE sales.state",
    "CREATE FUNCTION public.is_mail(text)",
    "CREATE DOMAIN public.mail",
    "CREATE SEQUENCE sales.bill_id_seq",
    "CREATE TABLE sales.bill",
    "CREATE FUNCTION public.stamp()",
    "CREATE TRIGGER stamped",
  ]);
  expect(printed).toContain("REFERENCES public.customer (id)");
});

test("a view is printed alone when it is chosen", async () => {
  const { catalog } = (await sqlReader())(sql);
  const [view] = catalog.all("view");
  const printed = scriptOf(printSchema(catalog, { only: withNeeds(catalog, [view?.id ?? ""]) }));
  expect(printed.match(/^CREATE \w+ [^\s;]+/gm)).toEqual(["CREATE VIEW public.paid"]);
});
