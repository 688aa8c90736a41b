import { expect, test } from "vitest";
import { type Catalog, catalogOf } from "../../../core/document/catalog.ts";
import type { SchemaRecord } from "../../../core/document/records/index.ts";
import { sqlReader } from "../../../core/testing/read-sql.ts";
import { createCardMemory } from "./card-memory.ts";
import { type Scene, sceneOf } from "./scene.ts";

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

test("a card follows its partitions and what they refer to, and the other cards stay as they are", () => {
  const parted = (rest: string) =>
    read(`
CREATE TABLE day (id bigint PRIMARY KEY);
CREATE TABLE entry (at date, day_id bigint) PARTITION BY RANGE (at);
${rest}`).catalog;
  const part = "CREATE TABLE entry_1 PARTITION OF entry FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');";
  const referring = "ALTER TABLE entry_1 ADD FOREIGN KEY (day_id) REFERENCES day;";
  const [remember, states] = [createCardMemory(), ["", part, part + referring, part].map(parted)];
  let before: Scene | undefined;
  for (const catalog of states) {
    const scene = sceneOf(catalog, remember, before ? { before } : {});
    expect(scene.cards).toEqual(sceneOf(catalog, createCardMemory()).cards);
    before = scene;
  }
});

test("a foreign key of a partition marks the card of the whole, and leaves the others as they are", () => {
  const { catalog: joined } = read(`
CREATE TABLE day (id bigint PRIMARY KEY);
CREATE TABLE entry (at date, day_id bigint) PARTITION BY RANGE (at);
CREATE TABLE entry_1 PARTITION OF entry DEFAULT;
ALTER TABLE entry_1 ADD FOREIGN KEY (day_id) REFERENCES day;`);
  const [key] = joined.all("foreign-key");
  if (!key) throw new Error("The script makes it.");
  const schema = new Map(joined.document.schema).set(key.id, { ...key, pairs: [] });
  const remember = createCardMemory();
  const [before, after] = [joined, catalogOf({ ...joined.document, schema })].map((catalog) => {
    const cards = [...sceneOf(catalog, remember).cards.values()].map(({ card }) => card);
    return {
      day: cards.find(({ name }) => name === "day"),
      entry: cards.find(({ name }) => name === "entry"),
    };
  });
  expect(before?.entry?.rows.map(({ mark }) => mark)).toEqual([undefined, "foreign-key"]);
  expect(after?.entry?.rows.map(({ mark }) => mark)).toEqual([undefined, undefined]);
  expect(after?.day).toBe(before?.day);
});
