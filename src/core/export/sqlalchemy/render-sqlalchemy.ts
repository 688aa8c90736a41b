import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord, TableRecord } from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { asciiName } from "../naming/ascii-name.ts";
import { type OrmNames, ormNames } from "../orm/orm-names.ts";
import { lose } from "../orm/orm-scope.ts";
import { type OrmView, withViews } from "../orm/orm-views.ts";
import { pythonWords } from "../python/syntax.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { lateKeys, model } from "./model.ts";
import type { SqlalchemyScope } from "./sqlalchemy-scope.ts";
import { domainPart, enumParts, madeDomains, madeEnums, sequenceParts } from "./types.ts";
import { viewParts } from "./view.ts";

/** What is chosen about models of SQLAlchemy. */
export type SqlalchemyChoice = {
  readonly names: "singular" | "as-is";
  readonly observed: Observed | undefined;
};

const said: Said = {
  namespace: [],
  enum: [],
  "enum-value": [],
  domain: ["type", "collation", "notNull", "default", "checks"],
  sequence: ["type", "options", "ownedBy"],
  table: ["comment", "unlogged", "partitionBy"],
  column: ["type", "notNull", "default", "identity", "identity.options", "generated", "collation", "comment"],
  "primary-key": ["columns", "include", "deferral", "comment"],
  unique: ["columns", "include", "nullsNotDistinct", "deferral", "comment"],
  "foreign-key": [
    ...["references", "pairs", "onDelete", "onDeleteColumns", "onUpdate", "match", "deferral", "notValid"],
    "comment",
  ],
  check: ["expression", "notValid", "comment"],
  exclusion: ["method", "elements", "predicate", "deferral"],
  index: [
    ...["method", "unique", "nullsNotDistinct", "keys", "include", "predicate", "parameters", "tablespace"],
    ...["keys.descending", "keys.nulls", "keys.collation", "keys.operatorClass"],
  ],
  view: [
    ...["query", "columnNames", "materialized", "recursive", "withoutRows", "options", "checkOption"],
    ...["tablespace", "comment"],
  ],
};

/** What the module declares besides, and what classes inherit or need in their bodies. */
const taken =
  "Any Base DeclarativeBase Decimal Mapped Named UUID UserDefinedType dt enum pg sa values_of views".split(
    " ",
  );
const inherited = "metadata registry mapped_column relationship dt enum pg sa".split(" ");

/** The design as models of SQLAlchemy 2. */
export function renderSqlalchemy(design: Catalog, choice: SqlalchemyChoice): Rendering {
  const losses: Loss[] = [];
  const { catalog, views } = withViews(design, choice.observed);
  const tables = wholeTables(design).filter((table) => elsewhere(table) === undefined);
  const names = namesFor(catalog, [...tables, ...views.map(({ table }) => table)], choice);
  const constants = new Map<string, string>(
    [...madeEnums(catalog), ...madeDomains(catalog)].map((record) => [
      record.id,
      names.claim(`${asciiName(record.name, "snake", "named")}_type`),
    ]),
  );
  const scope: SqlalchemyScope = { catalog, names, losses, typeOf: (id) => constants.get(id) };
  for (const key of tables.flatMap((table) => wholeForeignKeys(catalog, table))) {
    if (names.nameOf(key.references) !== "") continue;
    lose(scope, key.id, `The foreign key is left out: ${catalog.pathOf(key.references)} is no model.`);
  }
  const parts = [
    ...madeEnums(catalog).flatMap((record) => enumParts(scope, record)),
    ...madeDomains(catalog).map((record) => domainPart(scope, record)),
    sequenceParts(scope).join(""),
    ...tables.map((table) => model(scope, table)),
    tables.flatMap((table) => lateKeys(scope, table)).join(""),
    ...viewTexts(scope, views, new Set(tables.map(({ id }) => id))),
  ];
  const leftOut = (record: SchemaRecord): string | undefined => {
    if (record.kind === "enum" && record.values.length === 0)
      return "The enum is left out: it has no values.";
    const reason = record.kind === "table" ? elsewhere(record) : undefined;
    return reason ?? partitionLoss(design, record);
  };
  const all = inLossOrder([...unsaid(design, { said, leftOut }), ...losses]);
  return { files: [{ path: "models.py", text: moduleText(parts, lossComment(all, "#")) }], losses: all };
}

/** The views as tables, and behind them all what makes them. */
function viewTexts(
  scope: SqlalchemyScope,
  views: readonly OrmView[],
  tables: ReadonlySet<string>,
): readonly string[] {
  const { catalog } = scope;
  const types = [...madeEnums(catalog), ...madeDomains(catalog), ...catalog.all("sequence")];
  const made = new Set<string>([...tables, ...types.map(({ id }) => id)]);
  const parts = views.map((view) => viewParts(scope, view, made));
  return views.length === 0
    ? []
    : [
        "# Views: to be read only, and made with the tables.\nviews = sa.MetaData()\n",
        ...parts.map(({ table }) => table),
        parts.map(({ ddl }) => ddl).join(""),
      ];
}

/** Relations lead between classes, so not to what has no primary key. */
function namesFor(catalog: Catalog, tables: readonly TableRecord[], choice: SqlalchemyChoice): OrmNames {
  const isClass = (id: string): boolean => catalog.primaryKeyOf(id) !== undefined;
  const known = new Set(tables.map(({ id }) => id));
  return ormNames(catalog, {
    tables,
    keys: tables
      .filter(({ id }) => isClass(id))
      .flatMap((table) => wholeForeignKeys(catalog, table))
      .filter(({ references }) => known.has(references) && isClass(references)),
    naming: choice.names,
    model: (name) => asciiName(name, "pascal", "Model"),
    member: (name) => asciiName(name, "snake", "column"),
    reservedModels: [...pythonWords, ...taken],
    reservedMembers: [...pythonWords, ...inherited],
  });
}

function elsewhere(table: TableRecord): string | undefined {
  if (table.external) return "";
  return table.foreign ? "The foreign table is left out." : undefined;
}

function moduleText(parts: readonly string[], losses: string): string {
  const body = parts.filter((part) => part !== "").join("\n\n");
  const imports = [
    ...(/\bdt\./.test(body) ? ["import datetime as dt"] : []),
    ...(/\(enum\.Enum\)/.test(body) ? ["import enum"] : []),
    ...(/\bDecimal\b/.test(body) ? ["from decimal import Decimal"] : []),
    ...(/\bAny\b|Named\(/.test(body) ? ["from typing import Any"] : []),
    ...(/\bUUID\b/.test(body) ? ["from uuid import UUID"] : []),
  ].map((line) => `${line}\n`);
  const head =
    "# Made by Crowfoot: the models for SQLAlchemy 2. Changes here are lost with the next export.\n";
  return (
    `${head}${losses}\n${imports.join("")}${imports.length === 0 ? "" : "\n"}` +
    `import sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql as pg\n` +
    `from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship\n` +
    `${body.includes("Named(") ? "from sqlalchemy.types import UserDefinedType\n" : ""}\n\n` +
    `class Base(DeclarativeBase):\n    pass\n${besides(body)}${body === "" ? "" : `\n\n${body}`}`
  );
}

/** What only some modules need. */
function besides(body: string): string {
  const values = body.includes("values_of")
    ? "\n\ndef values_of(members: type[enum.Enum]) -> list[str]:\n    return [member.value for member in members]\n"
    : "";
  const named = body.includes("Named(")
    ? '\n\nclass Named(UserDefinedType[Any]):\n    """A type that SQLAlchemy has no class for, by its words in SQL."""\n\n' +
      "    cache_ok = True\n\n    def __init__(self, sql: str) -> None:\n        self.sql = sql\n\n" +
      "    def get_col_spec(self, **_: Any) -> str:\n        return self.sql\n"
    : "";
  return values + named;
}
