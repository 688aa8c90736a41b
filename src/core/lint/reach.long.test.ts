import { beforeAll, describe, expect, test } from "vitest";
import type { Catalog } from "../document/catalog.ts";
import { corpusFile } from "../testing/corpus-file.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { rowSecurityOf } from "./row-security.ts";
import type { LintContext, Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { touchedBy } from "./touched.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

type Watched = { readonly catalog: Catalog; readonly read: Set<string> };

/** A catalog that notes the tables of which something is asked. */
function watched(catalog: Catalog, premised: boolean): Watched {
  const seen = new Set<string>();
  // A premise says which tables there are, under which names and with which keys.
  const known = new Set<string>(
    premised
      ? catalog.all("table").flatMap(({ id }) => [id, ...(catalog.primaryKeyOf(id)?.columns ?? [])])
      : [],
  );
  const note = (id: string | null | undefined): void => {
    const table = id == null || known.has(id) ? undefined : catalog.tableOf(id);
    if (table) seen.add(table.id);
  };
  const noting =
    <T>(ask: (id: string) => T) =>
    (id: string): T => {
      note(id);
      return ask(id);
    };
  const looking =
    <T>(ask: (id: string) => T) =>
    (id: string): T => {
      const table = catalog.tableOf(id);
      if (table) seen.add(table.id);
      return ask(id);
    };
  const watching: Catalog = {
    ...catalog,
    find: (kind, id) => {
      note(id);
      return catalog.find(kind, id);
    },
    get: (kind, id) => {
      note(id);
      return catalog.get(kind, id);
    },
    record: noting(catalog.record),
    tableOf: noting(catalog.tableOf),
    columnsOf: looking(catalog.columnsOf),
    primaryKeyOf: noting(catalog.primaryKeyOf),
    uniquesOf: looking(catalog.uniquesOf),
    foreignKeysOf: looking(catalog.foreignKeysOf),
    checksOf: looking(catalog.checksOf),
    indexesOf: looking(catalog.indexesOf),
    triggersOf: looking(catalog.triggersOf),
    foreignKeysTo: looking(catalog.foreignKeysTo),
    partitionsOf: looking(catalog.partitionsOf),
    referencesTo: noting(catalog.referencesTo),
    pathOf: noting(catalog.pathOf),
    columnNamed: (id, name) => {
      note(id);
      return catalog.columnNamed(id, name);
    },
    all: (kind) => {
      const records = catalog.all(kind);
      if (!premised) for (const { id } of records) note(id);
      return records;
    },
    relationNamed: (id, name) => {
      const record = catalog.relationNamed(id, name);
      if (!premised) note(record?.id);
      return record;
    },
  };
  return { catalog: watching, read: seen };
}

/** What a rule reads of other tables than its reach allows, when it judges one table. */
function readTooFar(rule: Rule, catalog: Catalog): readonly string[] {
  return catalog.all("table").flatMap((table) => {
    const eye = watched(catalog, rule.premise !== undefined);
    const context: LintContext = { catalog: eye.catalog, tables: [table], rowsOf: () => 1e9 };
    // What the premise says may be known: it is found out once for a catalog, before the watch begins.
    rule.premise?.(context);
    rowSecurityOf(eye.catalog);
    eye.read.clear();
    for (const _ of rule.check(context));
    const edit = { before: table, after: table };
    const near = touchedBy(
      { schema: new Map([[table.id, edit]]), diagram: new Map() },
      catalog,
      catalog,
    )?.near;
    return [...eye.read]
      .filter((id) => (rule.reach === "neighbours" ? !near?.has(id) : id !== table.id))
      .map((id) => `${rule.id} asked of ${catalog.pathOf(table.id)} reads ${catalog.pathOf(id)}`);
  });
}

const several = `
  create schema other;
  create table users (id bigint primary key, email text, deleted_at timestamptz, name text, created_at timestamptz, updated_at timestamptz);
  create table orders (id bigint primary key, user_id bigint references users, parent_id bigint references orders, total numeric, created_at timestamptz, updated_at timestamptz);
  create table order_items (order_id bigint references orders on delete cascade, position int, user_name text, product_id bigint, primary key (order_id, position));
  create table other.products (id bigint primary key, name text unique, tags text[], "order" int, orders jsonb, user_ids bigint[]);
  create table friends (user_id bigint references users, friend_id bigint references users, primary key (user_id, friend_id));
  create table measures (id bigint, at date, user_id bigint references users) partition by range (at);
  create table measures_2026 partition of measures for values from ('2026-01-01') to ('2027-01-01');
  create table measures_2027 partition of measures for values from ('2027-01-01') to ('2028-01-01');
  create table "Odd" (id int primary key); create table odd_copy () inherits ("Odd");
  create index on orders (user_id); create index weird on users (email); create unique index on users (lower(name));
  alter table users enable row level security; create policy own on users using (id = current_setting('x')::bigint);
`;

describe("a rule reads no further than its reach says, so that an edit elsewhere changes nothing", () => {
  test.each(rules.filter(({ reach }) => reach !== "schema").map((rule) => [rule.id, rule] as const))(
    "%s",
    (_, rule) => {
      const own = [several, ...rule.examples.bad, ...rule.examples.good];
      for (const sql of own) expect(readTooFar(rule, read(sql).catalog)).toEqual([]);
    },
  );

  for (const name of ["pagila"]) {
    const sql = corpusFile(`${name}.sql`);
    test.skipIf(sql === undefined)(`on ${name} (skipped where the corpus is absent)`, () => {
      const { catalog } = read(sql ?? "");
      const far = rules
        .filter(({ reach }) => reach !== "schema")
        .flatMap((rule) => readTooFar(rule, catalog));
      expect([...new Set(far.map((line) => line.split(" ")[0]))]).toEqual([]);
    });
  }
});
