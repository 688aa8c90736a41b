import type { ForeignKeyRecord } from "../../document/records/index.ts";
import { listed } from "../name-words.ts";
import { perTable } from "../per-table.ts";
import { defineRule } from "../rule.ts";
import { referencesOf } from "../table-facts.ts";

/** Tables that all want the other's row first. */
export const foreignKeyCycleNotNull = defineRule({
  id: "foreign-key-cycle-not-null",
  severity: "warning",
  category: "keys",
  title: "Circle of required references",
  why: "No first row can be put into any of these tables: each needs a row of the next at once.",
  remedy: "Let one of the references be null, or make its foreign key DEFERRABLE INITIALLY DEFERRED.",
  examples: {
    bad: [
      "create table a (id int primary key, b_id int not null); create table b (id int primary key, a_id int not null references a); alter table a add foreign key (b_id) references b; create index on a (b_id); create index on b (a_id);",
    ],
    good: [
      "create table a (id int primary key, b_id int); create table b (id int primary key, a_id int not null references a); alter table a add foreign key (b_id) references b; create index on a (b_id); create index on b (a_id);",
      "create table nodes (id int primary key, root_id int not null references nodes); create index on nodes (root_id);",
    ],
  },
  reach: "schema",
  *check({ catalog }) {
    const next = new Map<string, readonly ForeignKeyRecord[]>();
    for (const { id } of catalog.all("table")) {
      const hard = hardKeysOf(catalog, id);
      if (hard.length > 0) next.set(id, hard);
    }
    const done = new Set<string>();
    for (const start of entangled(next)) {
      if (done.has(start)) continue;
      const circle = circleFrom(start, next);
      if (!circle) continue;
      const ids = circle.map((key) => catalog.tableOf(key.id)?.id ?? "");
      for (const id of ids) done.add(id);
      const names = ids.flatMap((id) => catalog.find("table", id)?.name ?? []);
      yield { at: start, message: `${listed(names)} each need a row of the next before their first row.` };
    }
  },
});

/** The keys whose rows must exist first. A row may refer to itself in the statement that makes it. */
const hardKeysOf = perTable((catalog, id) =>
  referencesOf(catalog, id).flatMap(({ key, pairs }) =>
    key.references !== id && key.deferral !== "initially deferred" && pairs.every(({ from }) => from.notNull)
      ? [key]
      : [],
  ),
);

/** The tables that lie on a circle or behind one, in their order: the others need none of those that are left. */
function entangled(next: ReadonlyMap<string, readonly ForeignKeyRecord[]>): ReadonlySet<string> {
  const left = new Set(next.keys());
  for (let before = left.size + 1; left.size < before; ) {
    before = left.size;
    for (const [id, keys] of next) if (!keys.some(({ references }) => left.has(references))) left.delete(id);
  }
  return left;
}

/** The shortest way back to a table, if there is one. */
function circleFrom(
  start: string,
  next: ReadonlyMap<string, readonly ForeignKeyRecord[]>,
): readonly ForeignKeyRecord[] | undefined {
  const seen = new Set([start]);
  let paths: readonly (readonly ForeignKeyRecord[])[] = [[]];
  while (paths.length > 0) {
    const longer: (readonly ForeignKeyRecord[])[] = [];
    const steps = paths.flatMap((path) =>
      (next.get(path.at(-1)?.references ?? start) ?? []).map((key) => [...path, key]),
    );
    for (const step of steps) {
      const to = step.at(-1)?.references ?? "";
      if (to === start) return step;
      if (!seen.has(to)) longer.push(step);
      seen.add(to);
    }
    paths = longer;
  }
  return undefined;
}
