import { equal } from "../../base/equal.ts";
import type { ForeignKeyRecord } from "../../document/records/index.ts";
import { defineRule } from "../rule.ts";
import { columnNamesOf } from "../table-facts.ts";

/** The same promise made twice is checked twice. */
export const foreignKeyDuplicated = defineRule({
  id: "foreign-key-duplicated",
  severity: "warning",
  category: "keys",
  title: "Foreign key said twice",
  why: "Every write is checked twice, and the two may come to say different things about deletion.",
  remedy: "Drop one of the two.",
  examples: {
    bad: [
      "create table a (id int primary key); create table b (id int primary key, a_id int references a, constraint again foreign key (a_id) references a); create index on b (a_id);",
    ],
    good: [
      "create table a (id int primary key); create table b (id int primary key, a_id int references a, other_a_id int references a); create index on b (a_id); create index on b (other_a_id);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const keys = catalog.foreignKeysOf(table.id);
      for (const [at, key] of keys.entries()) {
        const earlier = keys.slice(0, at).find((other) => saysTheSame(other, key));
        if (!earlier) continue;
        const names = columnNamesOf(catalog, key).join(", ");
        yield {
          at: key.id,
          message: `${key.name} of ${table.name} says of ${names} what ${earlier.name} says already.`,
          fix: { id: "remove-constraint", input: { constraintId: key.id } },
        };
      }
    }
  },
});

function saysTheSame(one: ForeignKeyRecord, other: ForeignKeyRecord): boolean {
  const pairs = ({ pairs }: ForeignKeyRecord) =>
    pairs.map(({ column, references }) => `${column} ${references}`).sort();
  return one.references === other.references && equal(pairs(one), pairs(other));
}
