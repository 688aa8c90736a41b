// table: an edit for each field that a command changes
import type { CommandId, InputOf } from "../command/run-command.ts";
import type { Catalog } from "../document/catalog.ts";
import type { Kind } from "../document/records/index.ts";

/** A command with its input. */
export type Edit = { readonly [K in CommandId]: readonly [id: K, input: InputOf<K>] }[CommandId];

/** A design with every kind of record that SQL makes. */
export const everyKind = `
CREATE EXTENSION pg_trgm;
CREATE SCHEMA app; CREATE SCHEMA auth;
CREATE TYPE mood AS ENUM ('ok', 'sad');
CREATE DOMAIN email AS text CONSTRAINT at CHECK (VALUE ~ '@');
CREATE DOMAIN number AS int;
CREATE TYPE pair AS (one int, other text);
CREATE TYPE span AS RANGE (subtype = int); CREATE TYPE wide AS RANGE (subtype = date);
CREATE SEQUENCE counter;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION feel() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION away(a int, b int) RETURNS float8 LANGUAGE sql AS 'SELECT 1';
CREATE FOREIGN DATA WRAPPER wrap; CREATE SERVER far FOREIGN DATA WRAPPER wrap; CREATE SERVER near FOREIGN DATA WRAPPER wrap;
CREATE FOREIGN TABLE distant (id int OPTIONS (a 'b')) SERVER far OPTIONS (a 'b');
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);
CREATE TABLE base (id int);
CREATE TABLE kind (id int PRIMARY KEY, nr int UNIQUE);
CREATE TABLE other (id int, nr int, PRIMARY KEY (id, nr));
CREATE TABLE third (id int, nr int, PRIMARY KEY (id, nr));
CREATE TABLE t (
  id int NOT NULL, a int, b text, c text, d text, n numeric, g int GENERATED ALWAYS AS (1) STORED,
  during tstzrange NOT NULL, auto int GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT t_pkey PRIMARY KEY (id, during), CONSTRAINT t_a_key UNIQUE (a, during), CONSTRAINT few CHECK (a < 9),
  CONSTRAINT apart EXCLUDE USING gist (during WITH &&, b WITH =),
  CONSTRAINT far FOREIGN KEY (id, a) REFERENCES other (id, nr)
);
CREATE TABLE timed (id int, during tstzrange, PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE plain (one int, other text);
CREATE TABLE heir (id int, x int NOT NULL) INHERITS (base);
CREATE INDEX by_a ON t (a);
CREATE TRIGGER touched BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER counted AFTER INSERT ON t FOR EACH STATEMENT EXECUTE FUNCTION touch();
CREATE TRIGGER swapped AFTER UPDATE ON t REFERENCING OLD TABLE AS was NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION touch();
CREATE POLICY own ON t; CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
CREATE STATISTICS stats ON a, b FROM t;
CREATE VIEW v AS SELECT a FROM t; CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE INDEX on_m ON m (a);
CREATE PUBLICATION pub FOR TABLE t;
GRANT SELECT ON t TO member;
CREATE TABLE log (id int, at date, during int4range, PRIMARY KEY (id, at), UNIQUE (at, id), CONSTRAINT lone EXCLUDE USING gist (at WITH =, during WITH &&)) PARTITION BY RANGE (at);
CREATE TABLE log_1 (id int NOT NULL, at date NOT NULL, during int4range, PRIMARY KEY (id, at), UNIQUE (at, id), CONSTRAINT lone_1 EXCLUDE USING gist (at WITH =, during WITH &&));
CREATE TABLE log_0 PARTITION OF log DEFAULT;
CREATE INDEX whole ON ONLY log (id); CREATE INDEX piece ON log_0 (id);
SECURITY LABEL FOR x ON TABLE t IS 'y';
`;

/** What has no SQL: drawn things, dependencies. */
export function drawnEdits(catalog: Catalog): readonly Edit[] {
  const t = idIn(catalog, "table", "t");
  const column = (name: string): string => catalog.columnNamed(t, name)?.id ?? "";
  return [
    ["add-areas", { areas: [{ name: "Part", x: 0, y: 0, width: 100, height: 100 }] }],
    ["add-note", { text: "Note" }],
    ["add-saved-view", { name: "Here", hidden: [], part: { x: 0, y: 0, width: 10, height: 10 } }],
    [
      "state-dependencies",
      { tableId: t, dependencies: [{ determinant: [column("a")], dependent: [column("b")] }] },
    ],
    ["ignore-finding", { rule: "column-serial", objectId: column("a"), reason: "It is meant so" }],
  ];
}

/** What changes each field, every edit from the design as it is. */
export function everyEdit(catalog: Catalog): readonly Edit[] {
  const ids = idsIn(catalog);
  return [
    ...designEdits(ids),
    ...typeEdits(ids),
    ...tableEdits(ids),
    ...columnEdits(ids),
    ...keyEdits(ids),
    ...foreignKeyEdits(ids),
    ...indexEdits(ids),
    ...codeEdits(ids),
    ...ruleEdits(ids),
    ...otherEdits(ids),
    ...commentEdits(catalog),
  ];
}

type Ids = {
  readonly of: (kind: Kind, name: string) => string;
  readonly first: (kind: Kind) => string;
  readonly column: (table: string, name: string) => string;
};

function idIn(catalog: Catalog, kind: Kind, name: string): string {
  const found = catalog.all(kind).find((record) => "name" in record && record.name === name);
  if (!found) throw new Error(`There is no ${kind} ${name}.`);
  return found.id;
}

function idsIn(catalog: Catalog): Ids {
  const of = (kind: Kind, name: string): string => idIn(catalog, kind, name);
  return {
    of,
    first: (kind) => catalog.all(kind)[0]?.id ?? "",
    column: (table, name) => catalog.columnNamed(of("table", table), name)?.id ?? "",
  };
}

const fill = [{ name: "fillfactor", value: "70" }];
const options = { start: "2", increment: "3", minimum: "1", maximum: "90", cache: "4", cycle: true };

function commentEdits(catalog: Catalog): readonly Edit[] {
  const seen = new Set<Kind>();
  return catalog.walk().flatMap((record): readonly Edit[] => {
    if (!("comment" in record) || seen.has(record.kind)) return [];
    seen.add(record.kind);
    return [["comment-on", { id: record.id, comment: "Said" }]];
  });
}

function designEdits({ column, first, of }: Ids): readonly Edit[] {
  return [
    ["rename-design", { name: "Edited" }],
    ["ignore-finding", { rule: "column-text", objectId: column("t", "a"), reason: "Let it stand" }],
    ["set-lint-profile", { profile: "strict" }],
    ["set-rule-severity", { rule: "column-serial", severity: "off" }],
    ["rename-namespace", { namespaceId: of("namespace", "app"), name: "apps" }],
    ["mark-external", { id: of("namespace", "auth"), external: true }],
    [
      "change-extension",
      { extensionId: first("extension"), namespaceId: of("namespace", "app"), version: "1.6" },
    ],
    ["change-area", { areaId: first("area"), name: "P", x: 8, y: 8, width: 240, height: 240, colour: 2 }],
    ["change-note", { noteId: first("note"), text: "N", x: 8, y: 8, width: 240, height: 240, colour: 2 }],
    [
      "change-saved-view",
      {
        viewId: first("saved-view"),
        name: "There",
        hidden: [of("table", "t")],
        part: { x: 1, y: 2, width: 30, height: 40 },
      },
    ],
    [
      "change-dependency",
      {
        dependencyId: first("dependency"),
        multivalued: true,
        determinant: [column("t", "c")],
        dependent: [column("t", "d")],
        standing: "rejected",
        origin: "data",
        reason: "Kept",
      },
    ],
  ];
}

const everyType = [
  "numeric(10,2)[]",
  "interval day to second",
  "span",
  "span_multirange",
  "citext",
  "app.own",
];

function typeEdits({ column, first, of }: Ids): readonly Edit[] {
  const attributeId = of("attribute", "one");
  const rangeId = of("range", "span");
  return [
    ...everyType.flatMap((type): readonly Edit[] => [
      ["change-column-type", { columnId: column("plain", "one"), type }],
      ["change-attribute", { attributeId, type }],
      ["change-domain", { domainId: of("domain", "number"), type }],
    ]),
    ...["numeric(10,2)[]", "interval day to second", "number", "citext", "app.own", "wide_multirange"].map(
      (subtype): Edit => ["change-range", { rangeId, subtype }],
    ),
    ["rename-enum", { enumId: first("enum"), name: "feeling" }],
    ["rename-enum-value", { valueId: first("enum-value"), name: "fine" }],
    [
      "change-domain",
      {
        domainId: of("domain", "email"),
        name: "mail",
        collation: 'app."C"',
        notNull: true,
        default: "'a@b'",
        checks: [{ name: "has_at", expression: "VALUE ~ '.@'", notValid: true }],
      },
    ],
    ["rename-composite", { compositeId: first("composite"), name: "couple" }],
    ["change-attribute", { attributeId, name: "first", type: "text", collation: 'app."C"' }],
    [
      "change-range",
      {
        rangeId,
        name: "stretch",
        multirange: "stretches",
        operatorClass: "app.int4_ops",
        collation: 'app."C"',
        difference: "away",
        canonical: "away",
      },
    ],
    ["change-range", { rangeId, difference: "app.far_off", canonical: "app.one_form" }],
  ];
}

function tableEdits({ column, of }: Ids): readonly Edit[] {
  const tableId = of("table", "t");
  const log = of("table", "log");
  return [
    ["rename-table", { tableId, name: "renamed" }],
    [
      "change-table",
      {
        tableId,
        unlogged: true,
        parameters: fill,
        accessMethod: "columnar",
        tablespace: "fast",
        expectedRows: 9,
      },
    ],
    [
      "set-partitioning",
      {
        tableId: of("table", "plain"),
        partitionBy: {
          strategy: "hash",
          keys: [
            { columnId: column("plain", "other"), collation: 'app."C"', operatorClass: "app.text_ops" },
            { expression: "lower(other)" },
          ],
        },
      },
    ],
    [
      "set-partitioning",
      { tableId: of("table", "plain"), partitionBy: { strategy: "list", keys: [{ expression: "one" }] } },
    ],
    ["change-partition", { tableId: of("table", "log_0"), bound: "FROM ('2020-01-01') TO ('2021-01-01')" }],
    [
      "attach-partition",
      { tableId: of("table", "log_1"), parentId: log, bound: "FROM ('2026-01-01') TO ('2027-01-01')" },
    ],
    ["detach-partition", { tableId: of("table", "log_0") }],
    ["set-parents", { tableId: of("table", "heir"), parentIds: [] }],
    ["set-parents", { tableId: of("table", "plain"), parentIds: [of("table", "base")], addMissing: true }],
    ["set-row-security", { tableId, enabled: true, forced: true }],
    ["set-replica-identity", { tableId, identity: "full" }],
    ["set-replica-identity", { tableId, identity: "nothing" }],
    ["set-replica-identity", { tableId, identity: { indexId: of("primary-key", "t_pkey") } }],
    [
      "set-foreign-options",
      { id: of("table", "distant"), options: [{ name: "b", value: "c" }], serverId: of("object", "near") },
    ],
    ["set-table-type", { tableId: of("table", "plain"), typeId: of("composite", "pair") }],
    ["mark-external", { id: tableId, external: true }],
  ];
}

function columnEdits({ column }: Ids): readonly Edit[] {
  const columnId = column("t", "b");
  return [
    ["rename-column", { columnId, name: "renamed" }],
    ["set-column-nullability", { columnId, notNull: true }],
    ["set-column-default", { columnId, default: "'x'" }],
    [
      "set-column-identity",
      { columnId: column("t", "auto"), identity: { when: "by default", sequence: "numbers", options } },
    ],
    [
      "set-column-generated",
      { columnId: column("t", "g"), generated: { expression: "2", storage: "virtual" } },
    ],
    ["set-column-collation", { columnId, collation: 'app."C"' }],
    [
      "change-column",
      {
        columnId,
        storage: "main",
        compression: "lz4",
        statisticsTarget: 10,
        parameters: [{ name: "n_distinct", value: "5" }],
      },
    ],
    ["set-foreign-options", { id: column("distant", "id"), options: [{ name: "b", value: "c" }] }],
    ["change-column", { columnId: column("heir", "id"), redeclared: false }],
    ["change-not-null", { columnId: column("log_1", "id"), name: "there" }],
    ["change-not-null", { columnId: column("heir", "x"), noInherit: true, notValid: true }],
  ];
}

function keyEdits({ column, of }: Ids): readonly Edit[] {
  const t = (...names: readonly string[]): readonly string[] => names.map((name) => column("t", name));
  const key = { deferral: "deferrable" as const, parameters: fill, tablespace: "fast" };
  return [
    ["rename-constraint", { constraintId: of("primary-key", "t_pkey"), name: "p" }],
    ["rename-constraint", { constraintId: of("unique", "t_a_key"), name: "u" }],
    ["rename-constraint", { constraintId: of("foreign-key", "far"), name: "f" }],
    ["rename-constraint", { constraintId: of("check", "few"), name: "c" }],
    ["rename-constraint", { constraintId: of("exclusion", "apart"), name: "e" }],
    [
      "change-primary-key",
      { constraintId: of("primary-key", "t_pkey"), columnIds: t("a", "id"), includeIds: t("b"), ...key },
    ],
    ["change-primary-key", { constraintId: of("primary-key", "t_pkey"), withoutOverlaps: true }],
    [
      "change-unique",
      {
        constraintId: of("unique", "t_a_key"),
        columnIds: t("c"),
        includeIds: t("b"),
        nullsNotDistinct: true,
        ...key,
      },
    ],
    ["change-unique", { constraintId: of("unique", "t_a_key"), withoutOverlaps: true }],
    [
      "change-check",
      {
        constraintId: of("check", "few"),
        expression: "a < 8",
        noInherit: true,
        notValid: true,
        notEnforced: true,
      },
    ],
    [
      "change-exclusion",
      {
        constraintId: of("exclusion", "apart"),
        method: "spgist",
        elements: [
          { expression: "lower(c)", operator: "<>", descending: true, nulls: "first" },
          {
            columnId: column("t", "d"),
            operator: "=",
            collation: 'app."C"',
            operatorClass: "app.x_ops (siglen = 9)",
          },
        ],
        include: t("b"),
        predicate: "a > 1",
        ...key,
      },
    ],
  ];
}

function foreignKeyEdits({ column, of }: Ids): readonly Edit[] {
  const t = (...names: readonly string[]): readonly string[] => names.map((name) => column("t", name));
  const far = of("foreign-key", "far");
  const pair = (name: string, table: string, to: string) => ({
    columnId: column("t", name),
    references: column(table, to),
  });
  return [
    [
      "change-foreign-key",
      {
        constraintId: far,
        referencesId: of("table", "third"),
        pairs: [pair("a", "third", "id"), pair("id", "third", "nr")],
        onDelete: "set null",
        onDeleteColumnIds: t("a"),
        onUpdate: "cascade",
        match: "full",
        deferral: "deferrable",
        notValid: true,
        notEnforced: true,
      },
    ],
    [
      "change-foreign-key",
      {
        constraintId: far,
        referencesId: of("table", "timed"),
        pairs: [pair("id", "timed", "id"), pair("during", "timed", "during")],
        period: true,
      },
    ],
  ];
}

function indexEdits({ column, of }: Ids): readonly Edit[] {
  const indexId = of("index", "by_a");
  return [
    ["rename-index", { indexId, name: "i" }],
    [
      "change-index",
      {
        indexId,
        method: "gist",
        unique: true,
        nullsNotDistinct: true,
        keys: [
          {
            columnId: column("t", "b"),
            collation: 'app."C"',
            operatorClass: "app.x_ops (siglen = 9)",
            descending: true,
            nulls: "first",
          },
          { expression: "lower(c)" },
        ],
        include: [column("t", "d")],
        predicate: "a > 1",
        parameters: fill,
        tablespace: "fast",
        clustered: true,
      },
    ],
    ["change-index", { indexId: of("index", "on_m"), keys: [{ output: "b" }] }],
    ["change-index", { indexId: of("index", "whole"), only: false }],
    ["change-index", { indexId: of("index", "piece"), partOf: of("index", "whole") }],
  ];
}

function codeEdits({ column, of }: Ids): readonly Edit[] {
  const v = of("view", "v");
  const functionId = of("function", "away");
  const trigger = of("trigger", "touched");
  const swapped = of("trigger", "swapped");
  return [
    [
      "change-view",
      {
        viewId: v,
        name: "w",
        query: "SELECT id FROM third",
        columnNames: ["x"],
        checkOption: "local",
        options: [{ name: "security_barrier", value: "true" }],
      },
    ],
    ["change-view", { viewId: v, recursive: true, columnNames: ["x"] }],
    ["change-view", { viewId: v, materialized: true }],
    ["change-view", { viewId: of("view", "m"), withoutRows: true, tablespace: "fast" }],
    [
      "change-function",
      { functionId, name: "x", arguments: "a mood", definition: "RETURNS int LANGUAGE sql AS 'SELECT 2'" },
    ],
    ["change-function", { functionId, routine: "procedure" }],
    [
      "change-trigger",
      {
        triggerId: trigger,
        name: "x",
        timing: "after",
        events: [{ event: "insert" }, { event: "update", columnIds: [column("t", "a")] }],
        when: "new.a > 1",
        function: { functionId: of("function", "feel") },
        arguments: ["x"],
        enabled: "disabled",
      },
    ],
    ["change-trigger", { triggerId: trigger, function: { namespace: "app", name: "called" } }],
    [
      "change-trigger",
      {
        triggerId: trigger,
        timing: "after",
        constraint: true,
        deferral: "deferrable",
        from: of("table", "kind"),
      },
    ],
    ["change-trigger", { triggerId: of("trigger", "counted"), forEach: "row" }],
    ["change-trigger", { triggerId: swapped, oldTable: "before", newTable: "after" }],
  ];
}

function ruleEdits({ of }: Ids): readonly Edit[] {
  return [
    [
      "change-policy",
      {
        policyId: of("policy", "own"),
        name: "x",
        restrictive: true,
        command: "update",
        roles: ["member"],
        using: "a IN (SELECT id FROM third)",
        check: "a > 1",
      },
    ],
    [
      "change-rule",
      {
        ruleId: of("rule", "quiet"),
        name: "x",
        event: "update",
        instead: false,
        when: "old.a > 1",
        actions: "DELETE FROM third",
        enabled: "always",
      },
    ],
  ];
}

function otherEdits({ column, first, of }: Ids): readonly Edit[] {
  const total = of("object", "total");
  const statisticsId = first("statistics");
  return [
    [
      "change-sequence",
      {
        sequenceId: of("sequence", "counter"),
        name: "x",
        type: "integer",
        options,
        unlogged: true,
        ownedBy: column("t", "a"),
      },
    ],
    [
      "change-statistics",
      {
        statisticsId,
        name: "x",
        namespaceId: of("namespace", "app"),
        measures: ["mcv"],
        keys: [{ columnId: column("t", "c") }, { expression: "lower(d)" }],
        target: 10,
      },
    ],
    [
      "change-publication",
      {
        publicationId: first("publication"),
        name: "x",
        tables: [
          { tableId: of("table", "kind"), only: true, columnIds: [column("kind", "id")], where: "id > 1" },
        ],
        parameters: [{ name: "publish", value: "'insert'" }],
      },
    ],
    ["change-publication", { publicationId: first("publication"), namespaceIds: [of("namespace", "app")] }],
    ["change-publication", { publicationId: first("publication"), tables: [], allTables: true }],
    [
      "set-grant",
      {
        on: of("table", "t"),
        grantee: "member",
        privileges: [{ privilege: "UPDATE", columnIds: [column("t", "a")], grantable: true }],
      },
    ],
    [
      "change-object",
      { objectId: total, name: "x", namespaceId: of("namespace", "app"), signature: "(mood)" },
    ],
    [
      "change-object",
      {
        objectId: total,
        definition: "(SFUNC = away, STYPE = int)",
        additions: ["ALTER AGGREGATE total(int) SET SCHEMA app"],
      },
    ],
  ];
}
