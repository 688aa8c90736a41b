import { expect, test } from "vitest";
import { type Catalog, catalogOf } from "../../../core/document/catalog.ts";
import type { SchemaRecord } from "../../../core/document/records/index.ts";
import { sqlReader } from "../../../core/testing/read-sql.ts";
import { createCardMemory } from "./card-memory.ts";
import { sceneOf } from "./scene.ts";

const read = await sqlReader();
const { catalog } = read(`
CREATE TABLE author (id bigint PRIMARY KEY);
CREATE TABLE book (id bigint PRIMARY KEY, author_id bigint NOT NULL REFERENCES author);
`);

const withRecord = (record: SchemaRecord): Catalog =>
  catalogOf({ ...catalog.document, schema: new Map(catalog.document.schema).set(record.id, record) });

test("an edit that joins no tables keeps the lines of the scene before", () => {
  const remember = createCardMemory();
  const before = sceneOf(catalog, remember);
  const after = sceneOf(withRecord({ ...catalog.design, profile: "strict" }), remember, { before });
  expect(after.relations).toBe(before.relations);
  expect(after.relationsAt).toBe(before.relationsAt);
});

test("an edit of a column that refers, a key or a foreign key makes them anew", () => {
  const remember = createCardMemory();
  const before = sceneOf(catalog, remember);
  const column = catalog.all("column").find(({ name }) => name === "author_id");
  const [key] = catalog.all("foreign-key");
  if (!column || !key) throw new Error("The script makes both.");
  const open = sceneOf(withRecord({ ...column, notNull: false }), remember, { before });
  expect(open.relations.map(({ endTo }) => endTo)).toEqual(["zero-or-one"]);
  const late = sceneOf(withRecord({ ...key, notValid: true }), remember, { before });
  expect(late.relations.map(({ dashed }) => dashed)).toEqual([true]);
});
