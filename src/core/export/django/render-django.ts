import type { Catalog } from "../../document/catalog.ts";
import type {
  EnumRecord,
  ForeignKeyRecord,
  SchemaRecord,
  TableRecord,
} from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { asciiName } from "../naming/ascii-name.ts";
import { inOrder } from "../naming/in-order.ts";
import { nameTable } from "../naming/name-table.ts";
import { type OrmView, withViews } from "../orm/orm-views.ts";
import { pythonText } from "../python/syntax.ts";
import { enumLabels } from "../resolved-type.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { djangoNames } from "./django-names.ts";
import { type DjangoScope, readsPercent } from "./django-scope.ts";
import { model } from "./model.ts";

/** What is chosen about models of Django. */
export type DjangoChoice = {
  readonly names: "singular" | "as-is";
  readonly observed: Observed | undefined;
};

const said: Said = {
  namespace: [],
  table: ["comment"],
  column: ["type", "notNull", "default", "identity", "identity.options", "generated", "collation", "comment"],
  "primary-key": ["columns"],
  unique: ["columns", "include", "nullsNotDistinct", "deferral"],
  "foreign-key": ["references", "pairs", "onDelete"],
  check: ["expression"],
  index: [
    ...["method", "unique", "nullsNotDistinct", "keys", "include", "predicate"],
    ...["keys.descending", "keys.nulls", "keys.operatorClass"],
  ],
};

/** The design as models of Django. */
export function renderDjango(design: Catalog, choice: DjangoChoice): Rendering {
  const losses: Loss[] = [];
  const { catalog, views: found } = withViews(design, choice.observed, keyOfView);
  const views = found.filter(({ table }) => elsewhere(catalog, table) === undefined);
  const tables = wholeTables(design).filter((table) => elsewhere(design, table) === undefined);
  const all = tables.flatMap((table) => wholeForeignKeys(catalog, table));
  const reasons = new Map(all.map((key) => [key.id, keyFault(catalog, key, all)]));
  const keys = all.filter(({ id }) => reasons.get(id) === undefined);
  const scope: DjangoScope = {
    catalog,
    losses,
    names: djangoNames(catalog, {
      ...{ tables: [...tables, ...views.map(({ table }) => table)], keys, naming: choice.names },
    }),
  };
  const models = tables.map((table) =>
    model(
      scope,
      table,
      keys.filter((key) => catalog.tableOf(key.id) === table),
    ),
  );
  const enums = inOrder(catalog, catalog.all("enum")).filter(({ values }) => values.length > 0);
  const seen = views.map(
    (view) => `${model({ ...scope, losses: [] }, view.table, [])}        managed = False\n`,
  );
  const parts = [...enums.map((record) => choices(scope, record)), ...models, ...seen];
  const leftOut = (record: SchemaRecord): string | undefined => {
    if (record.kind === "view")
      return viewLoss(
        catalog,
        views.find((view) => view.record === record),
      );
    const reason = record.kind === "table" ? elsewhere(catalog, record) : undefined;
    const fault = record.kind === "foreign-key" ? reasons.get(record.id) : undefined;
    return reason ?? partitionLoss(design, record) ?? (fault && `The foreign key is left out: ${fault}.`);
  };
  const sorted = inLossOrder([...unsaid(design, { said, leftOut }), ...losses]);
  return {
    files: [{ path: "models.py", text: moduleText(parts, lossComment(sorted, "#")) }],
    losses: sorted,
  };
}

/** A model needs a key: what is called so, or whatever comes first. */
function keyOfView(columns: readonly string[]): string | undefined {
  return columns.find((name) => name === "id") ?? columns[0];
}

/** Django makes no views: a model of one that it does not manage only reads it. */
function viewLoss(catalog: Catalog, view: OrmView | undefined): string {
  if (view === undefined)
    return "The view is left out: its columns are not known here, or Django cannot name them.";
  const [key] = catalog.primaryKeyOf(view.table.id)?.columns ?? [];
  const name = key === undefined ? "" : catalog.get("column", key).name;
  return `The view is left out of what Django makes, and must be there: its model takes ${name} for a key.`;
}

function elsewhere(catalog: Catalog, table: TableRecord): string | undefined {
  if (table.external) return "";
  if (table.foreign) return "The foreign table is left out.";
  if (table.partitionOf !== null) return undefined;
  const names = [table, ...catalog.columnsOf(table.id)].map(({ name }) => name);
  if (names.some(readsPercent)) return "The table is left out: Django reads % in a name as a parameter.";
  return catalog.primaryKeyOf(table.id) === undefined
    ? "The table is left out: Django has no model without a primary key."
    : undefined;
}

/** Why Django has no field for a foreign key. */
function keyFault(
  catalog: Catalog,
  key: ForeignKeyRecord,
  all: readonly ForeignKeyRecord[],
): string | undefined {
  const [pair] = key.pairs;
  const target = catalog.find("table", key.references);
  if (!pair || key.pairs.length > 1) return "Django has none of several columns";
  if (!target || elsewhere(catalog, target) !== undefined)
    return `${catalog.pathOf(key.references)} is no model`;
  const primary = catalog.primaryKeyOf(target.id)?.columns ?? [];
  if (primary.length > 1) return "Django refers to no model with a key of several columns";
  const isUnique = catalog.uniquesOf(target.id).some(({ columns }) => columns.join() === pair.references);
  if (primary.join() !== pair.references && !isUnique)
    return "Django refers to keys and unique constraints only";
  const first = all.find(({ pairs }) => pairs.length === 1 && pairs[0]?.column === pair.column);
  return first === key ? undefined : "Django has one of a column";
}

function choices({ catalog, names }: DjangoScope, record: EnumRecord): string {
  const members = nameTable(["NONE", "TRUE", "FALSE", "MRO"]);
  const values = enumLabels(catalog, record).map((label) => {
    const name = members.claim(asciiName(label, "snake", "value").toUpperCase());
    return `    ${name} = ${pythonText(label)}, ${pythonText(label)}\n`;
  });
  return `class ${names.nameOf(record.id)}(models.TextChoices):\n${values.join("")}`;
}

const ofPostgres = ["BrinIndex", "GinIndex", "GistIndex", "HashIndex", "SpGistIndex"];

function moduleText(parts: readonly string[], losses: string): string {
  const body = parts.join("\n\n");
  const indexes = ofPostgres.filter((name) => new RegExp(`^ {12}${name}\\(`, "m").test(body));
  const imports = [
    ...(body.includes("ArrayField(") ? ["from django.contrib.postgres.fields import ArrayField"] : []),
    ...(indexes.length === 0 ? [] : [`from django.contrib.postgres.indexes import ${indexes.join(", ")}`]),
    "from django.db import models",
    ...(/\bF\("/.test(body) ? ["from django.db.models import F"] : []),
    ...(body.includes("RawSQL(") ? ["from django.db.models.expressions import RawSQL"] : []),
  ].map((line) => `${line}\n`);
  const head = "# Made by Crowfoot: the models for Django 5.2. Changes here are lost with the next export.\n";
  const field = body.includes("SqlField(") ? `\n\n${sqlField}` : "";
  return `${head}${losses}\n${imports.join("")}${field}${body === "" ? "" : `\n\n${body}`}`;
}

const sqlField = `class SqlField(models.Field):
    """A column of a type that Django has no field for, by its words in SQL."""

    def __init__(self, *args, sql, **kwargs):
        self.sql = sql
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "sql": self.sql}

    def db_type(self, connection):
        return self.sql
`;
