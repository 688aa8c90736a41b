import { expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { sqlReader } from "../testing/read-sql.ts";
import { compare } from "./compare.ts";
import { drawnLines } from "./drawn-lines.ts";

const base = `
  CREATE TABLE a (id int PRIMARY KEY);
  CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a, old_id int REFERENCES a, other_id int REFERENCES a);`;
const before = `${base} CREATE TABLE c (a_id int REFERENCES a, b_id int REFERENCES b);`;
const after = `${base
  .replace(", old_id int REFERENCES a", ", old_id int")
  .replace("other_id int REFERENCES a", "other_id int REFERENCES a ON DELETE CASCADE")}
  CREATE TABLE d (b_id int REFERENCES b);`;

async function linesBetween(one: string, other: string): Promise<readonly string[]> {
  const read = await sqlReader();
  const [old, now] = [read(one).catalog.document, read(other).catalog.document];
  const comparison = compare(old, now, { match: "name" });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  const names = (id: string): string => {
    const record = comparison.after.schema.get(id) ?? comparison.before.schema.get(id);
    return record && "name" in record ? record.name : "";
  };
  return drawnLines(comparison)
    .map(({ relation: { foreignKeyId, link }, sign }) => {
      return `${sign} ${names(foreignKeyId)}: ${names(link.from)} to ${names(link.to)}`;
    })
    .toSorted();
}

test("lines that differ are drawn, also those of removed and added tables", async () => {
  expect(await linesBetween(before, after)).toEqual([
    "added d_b_id_fkey: d to b",
    "changed b_other_id_fkey: b to a",
    "removed b_old_id_fkey: b to a",
    "removed c_a_id_fkey: c to a",
    "removed c_b_id_fkey: c to b",
  ]);
});

test("lines of equal designs are not", async () => {
  expect(await linesBetween(before, before)).toEqual([]);
});
