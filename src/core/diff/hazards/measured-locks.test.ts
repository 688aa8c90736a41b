import { existsSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import type { SqlParser } from "../../sql/import/parser.ts";
import { scan } from "../../sql/import/scan/scan.ts";
import { type ReadSql, sqlReader } from "../../testing/read-sql.ts";
import type { StatementEffect } from "./effect.ts";
import { hazardsOf } from "./hazards-of.ts";

const path = "../shared/reference/locks_pg15.json";

type Lock = { readonly rel: string; readonly mode: string };

/** What was measured of one statement; `phases` are the locks seen while it waited for another session. */
type Measured = {
  readonly id: string;
  readonly sql: string;
  readonly setup?: string;
  readonly error?: string;
  readonly inTransaction?: string;
  readonly locks?: readonly Lock[];
  readonly locksAccessShare?: readonly string[];
  readonly rewritten?: readonly string[];
  readonly indexesRebuilt?: readonly string[];
  readonly fullScan?: boolean;
  readonly debug?: readonly string[];
  readonly phases?: readonly { readonly granted: readonly Lock[]; readonly waiting: readonly Lock[] }[];
};

/**
 * Where the measurement cannot show what happens. It knows of scans from the lines that ALTER TABLE writes to the log
 * (`client_min_messages = debug1`); what reads rows otherwise leaves no trace in it.
 */
const unseenScans: Readonly<Record<string, string>> = {
  "create-partition-of-with-default":
    "check_default_partition_contents reads the default partition without a line in the log",
  "domain-add-constraint": "validateDomainCheckConstraint reads the tables without a line in the log",
  "domain-validate-constraint": "validateDomainCheckConstraint, again",
  "domain-set-not-null": "validateDomainNotNullConstraint, likewise",
  "update-all": "an UPDATE of all rows reads them without a line in the log",
  vacuum: "VACUUM reads the table without a line in the log",
};

/** Copies that were measured by the files, but that are not ALTER TABLE's: the log has no line of them. */
const unseenCopies: Readonly<Record<string, string>> = {
  cluster: "cluster_rel copies the table",
  "refresh-materialized-view": "the view is filled by its query",
  truncate: "the new file is empty",
  "truncate-cascade": "the new files are empty",
};

/** Index builds in the log that are none. */
const emptyBuilds: Readonly<Record<string, string>> = {
  "truncate-cascade": "the indexes of an emptied table are made anew over no row",
};

/** Measured outside a transaction without another session to hold it up, so that no lock and no file was seen. */
const unmeasured: Readonly<Record<string, string>> = {
  vacuum: "no phase was measured",
  "vacuum-full": "no phase was measured; the log shows that all indexes are built",
};

const modes = new Map([
  ["AccessShareLock", "access share"],
  ["RowShareLock", "row share"],
  ["RowExclusiveLock", "row exclusive"],
  ["ShareUpdateExclusiveLock", "share update exclusive"],
  ["ShareLock", "share"],
  ["ShareRowExclusiveLock", "share row exclusive"],
  ["ExclusiveLock", "exclusive"],
  ["AccessExclusiveLock", "access exclusive"],
]);

let parser: SqlParser;
let read: (sql: string) => ReadSql;
beforeAll(async () => {
  parser = await loadParser();
  const reader = await sqlReader();
  const known = new Map<string, ReadSql>();
  // Most cases begin with the same schema, which takes longer to read than all the rest.
  read = (sql) => {
    const found = known.get(sql) ?? reader(sql);
    known.set(sql, found);
    return found;
  };
});

/** The effect of each statement of a script, each before the schema that those before it left. */
function effectsOf(setup: string, sql: string): readonly StatementEffect[] | { readonly refused: string } {
  const segments = scan(sql).flatMap((segment) => (segment.kind === "sql" ? [segment.text] : []));
  const effects: StatementEffect[] = [];
  let timeZone = "Europe/Berlin";
  for (const [at, text] of segments.entries()) {
    const parsed = parser.parse(text);
    if ("error" in parsed) return { refused: parsed.error.message };
    timeZone = /timezone\s*=\s*'([^']+)'/i.exec(text)?.[1] ?? timeZone;
    const { catalog } = read([setup, ...segments.slice(0, at)].join(";\n"));
    effects.push(hazardsOf(parsed.tree, { before: catalog, version: 15, timeZone }));
  }
  return effects;
}

const short = (relation: string): string => relation.slice(relation.indexOf(".") + 1);
const sorted = (items: Iterable<string>): readonly string[] => [...new Set(items)].sort();

type Facts = Readonly<Record<"locks" | "rewritten" | "scanned" | "built", readonly string[]>>;

function predicted(effects: readonly StatementEffect[], existing: ReadonlySet<string>): Facts {
  const relations = effects
    .flatMap((effect) => effect.relations)
    .filter(({ relation }) => existing.has(short(relation)));
  const builds = effects.flatMap((effect) => effect.builds).filter(({ on }) => existing.has(short(on)));
  return {
    locks: sorted(relations.map(({ lock, relation }) => `${short(relation)}: ${lock}`)),
    rewritten: sorted(
      relations
        .filter(({ kind, storage }) => storage !== "kept" && kind !== "sequence")
        .map(({ relation }) => short(relation)),
    ),
    scanned: sorted(relations.filter(({ scanned }) => scanned).map(({ relation }) => short(relation))),
    built: sorted(builds.map(({ index, on }) => `${index} on ${short(on)}`)),
  };
}

function measured(one: Measured, { existing, tableOf }: Before): Facts {
  const debug = one.debug ?? [];
  const inLog = (pattern: RegExp): readonly string[] =>
    debug.flatMap((line) => pattern.exec(line)?.slice(1).join(" on ") ?? []);
  const phases = (one.phases ?? []).flatMap(({ granted, waiting }) => [...granted, ...waiting]);
  const locks = [...(one.locks ?? []), ...phases]
    .filter(({ rel }) => existing.has(rel))
    .map(({ mode, rel }) => `${rel}: ${modes.get(mode)}`);
  const weak = (one.locksAccessShare ?? []).map((rel) => `${rel}: access share`);
  const validated = inLog(/^validating foreign key constraint "(.*)"/).map((key) => tableOf.get(key) ?? key);
  return {
    locks: sorted([...locks, ...weak]),
    rewritten: sorted([...(one.rewritten ?? []), ...(one.indexesRebuilt ?? [])]),
    scanned: sorted([...inLog(/^verifying table "(.*)"/), ...validated.flatMap((table) => table.split(" "))]),
    built: sorted(
      inLog(/^building index "(.*)" on table "(.*)" serially/).filter((line) =>
        existing.has(line.slice(line.lastIndexOf(" ") + 1)),
      ),
    ),
  };
}

/** What was there before: the rest nobody uses yet. */
type Before = {
  readonly existing: ReadonlySet<string>;
  readonly tableOf: ReadonlyMap<string, string>;
};

/** The relations that are there before, by their short names. */
function existingIn({ catalog }: ReadSql): ReadonlySet<string> {
  const kinds = ["table", "view", "sequence", "index", "primary-key", "unique", "exclusion"] as const;
  const named = kinds.flatMap((kind) => catalog.all(kind).map(({ name }) => name));
  const identities = catalog
    .all("column")
    .flatMap((column) =>
      column.identity ? [`${catalog.tableOf(column.id)?.name ?? ""}_${column.name}_seq`] : [],
    );
  return new Set([...named, ...identities]);
}

/** The tables whose rows each foreign key checks; a new one is called k, or by default t_z_fkey. */
function keysIn({ catalog }: ReadSql, { id }: Measured): ReadonlyMap<string, string> {
  const known = catalog
    .all("foreign-key")
    .map((key): [string, string] => [key.name, catalog.tableOf(key.id)?.name ?? ""]);
  return new Map([...known, ["t_z_fkey", "t"], ["k", id === "add-fk-on-partitioned" ? "p1 p2" : "t"]]);
}

function differences(one: Measured, setup: string): readonly string[] {
  const schema = read(setup);
  const effects = effectsOf(setup, one.sql);
  if ("refused" in effects)
    return one.error?.includes(effects.refused) === true ? [] : [`the parser: ${effects.refused}`];
  const transactional = effects.every((effect) => effect.transactional);
  const alone =
    transactional === (one.inTransaction === undefined) ? [] : [`transactional: ${transactional}`];
  if (one.error !== undefined) return [...alone, ...unforeseen(one.error, effects)];
  const before = { existing: existingIn(schema), tableOf: keysIn(schema, one) };
  const mine = predicted(effects, before.existing);
  return [
    ...alone,
    ...refusals(effects),
    ...otherFacts(one, mine, measured(one, before)),
    ...otherScan(one, effects),
  ];
}

function unforeseen(error: string, effects: readonly StatementEffect[]): readonly string[] {
  const [sqlstate] = error.split(":");
  const known = effects.some(({ hazards }) => hazards.some((hazard) => hazard.sqlstate === sqlstate));
  return known ? [] : [`${error} is not foreseen`];
}

function refusals(effects: readonly StatementEffect[]): readonly string[] {
  const refused = effects.flatMap(({ hazards }) => hazards).filter(({ kind }) => kind === "refused");
  return refused.map(({ reason }) => `refused: ${reason}`);
}

function otherFacts({ id }: Measured, mine: Facts, theirs: Facts): readonly string[] {
  const skipped: ReadonlySet<keyof Facts> = new Set([
    ...(id in unmeasured ? (["locks", "rewritten"] as const) : []),
    ...(id in unseenScans ? (["scanned"] as const) : []),
    ...(id in emptyBuilds ? (["built"] as const) : []),
  ]);
  const facts: readonly (keyof Facts)[] = ["locks", "rewritten", "scanned", "built"];
  return facts
    .filter((fact) => !skipped.has(fact) && mine[fact].join() !== theirs[fact].join())
    .map(
      (fact) =>
        `${fact}: says ${mine[fact].join(", ") || "none"}, measured ${theirs[fact].join(", ") || "none"}`,
    );
}

function otherScan({ fullScan, id }: Measured, effects: readonly StatementEffect[]): readonly string[] {
  const relations = effects.flatMap((effect) => effect.relations).filter(({ isNew }) => !isNew);
  const scans = !(id in unseenScans) && relations.some(({ scanned }) => scanned);
  const copies = !(id in unseenCopies) && copied(relations);
  const says = scans || copies;
  return fullScan === undefined || fullScan === says
    ? []
    : [`a full scan: says ${says}, measured ${fullScan}`];
}

function copied(relations: StatementEffect["relations"]): boolean {
  return relations.some(
    ({ isNew, kind, storage }) =>
      !isNew && storage === "rewritten" && (kind === "table" || kind === "materialized view"),
  );
}

test.skipIf(!existsSync(path))(
  "each of the 226 statements measured on PostgreSQL 15 locks, copies, reads and builds what was measured (skipped where the reference is absent)",
  () => {
    const { cases, setup }: { readonly setup: string; readonly cases: readonly Measured[] } = JSON.parse(
      readFileSync(path, "utf8"),
    );
    expect(cases).toHaveLength(226);
    const told = cases.flatMap((one) =>
      differences(one, `${setup};\n${one.setup ?? ""}`).map((line) => `${one.id}: ${line}`),
    );
    expect(told).toEqual([]);
  },
  120_000,
);
