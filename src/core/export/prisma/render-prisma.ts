import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord, TableRecord } from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import { isNullable } from "../column-rules.ts";
import { serialSequenceIds } from "../default-value.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { asciiName } from "../naming/ascii-name.ts";
import { inOrder } from "../naming/in-order.ts";
import { ormNames } from "../orm/orm-names.ts";
import { lose } from "../orm/orm-scope.ts";
import { type OrmView, withViews } from "../orm/orm-views.ts";
import { isMadeBySerial } from "../orm/usual.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { enumBlock } from "./enum-block.ts";
import { fieldLine } from "./field-line.ts";
import { fieldType } from "./field-type.ts";
import { indexFault, modelKeys } from "./model-keys.ts";
import { type PrismaLine, type PrismaScope, prismaComment, prismaText } from "./prisma-scope.ts";
import { relationFault, relationLine } from "./relation-line.ts";

/** What is chosen about a schema for Prisma. */
export type PrismaChoice = {
  readonly fields: "camel" | "as-is";
  readonly models: "singular" | "as-is";
  readonly views: "no" | "yes";
  readonly observed: Observed | undefined;
};

const said: Said = {
  namespace: [],
  enum: ["comment"],
  "enum-value": [],
  table: ["comment"],
  column: ["type", "notNull", "default", "identity", "generated", "comment"],
  "primary-key": ["columns"],
  unique: ["columns"],
  "foreign-key": ["references", "pairs", "onDelete", "onUpdate"],
  index: ["method", "unique", "keys", "predicate", "keys.descending", "keys.operatorClass", "keys.nulls"],
};

/** The design as `schema.prisma`. */
export function renderPrisma(design: Catalog, choice: PrismaChoice): Rendering {
  const losses: Loss[] = [];
  const { catalog, views: all } = withViews(design, choice.observed);
  const views = choice.views === "yes" ? all.filter(({ table }) => table.columns.length > 0) : [];
  const tables = wholeTables(design).filter((table) => elsewhere(table) === undefined);
  const models = [...tables, ...views.map(({ table }) => table)];
  const named = ormNames(catalog, namingOf(choice, { tables: models, keys: [] }));
  const bare = { catalog, names: named, losses, ignored: new Set<string>(), manyNamespaces: false };
  const known = new Set(tables.map(({ id }) => id));
  const keys = tables.flatMap((table) =>
    wholeForeignKeys(catalog, table).filter((key) => {
      const fault = known.has(key.references)
        ? relationFault(bare, key)
        : `${catalog.pathOf(key.references)} exists elsewhere`;
      if (fault !== undefined) lose(bare, key.id, `The foreign key is left out: ${fault}.`);
      return fault === undefined;
    }),
  );
  const spaces = namespacesOf(catalog, models);
  const scope: PrismaScope = {
    ...bare,
    names: ormNames(catalog, namingOf(choice, { tables: models, keys })),
    ignored: new Set(tables.filter((table) => !hasIdentity(bare, table)).map(({ id }) => id)),
    manyNamespaces: spaces.some((name) => name !== "public"),
    features: new Set(views.length > 0 ? ["views"] : []),
  };
  const enums = inOrder(catalog, catalog.all("enum")).filter(({ values }) => values.length > 0);
  const blocks = [
    ...tables.map((table) => modelBlock(scope, table)),
    ...views.map((view) => viewBlock(scope, view)),
    ...enums.map((record) => enumBlock(scope, record)),
  ];
  const counting = serialSequenceIds(catalog);
  const leftOut = (record: SchemaRecord): string | undefined => {
    if (record.kind === "sequence" && counting.has(record.id)) {
      return isMadeBySerial(catalog, record)
        ? ""
        : "The sequence is left out: Prisma makes one with the column.";
    }
    if (record.kind === "enum" && record.values.length === 0)
      return "The enum is left out: Prisma has none without values.";
    if (record.kind === "view") return viewLoss(choice, all.find((view) => view.record === record)?.table);
    return record.kind === "table"
      ? (elsewhere(record) ?? partitionLoss(design, record))
      : partitionLoss(design, record);
  };
  const lost = inLossOrder([...unsaid(design, { said, leftOut }), ...losses]);
  const text = [headOf(scope, spaces, lossComment(lost, "//")), ...blocks].join("\n");
  return { files: [{ path: "schema.prisma", text }], losses: lost };
}

/** Why a table has no model; empty when that needs no word. */
function elsewhere(table: TableRecord): string | undefined {
  if (table.external) return "";
  if (table.foreign) return "The foreign table is left out.";
  return table.columns.length === 0 ? "The table is left out: Prisma has none without columns." : undefined;
}

/** What becomes of a view: Prisma never makes one, and its client knows it only by a preview feature. */
function viewLoss({ views }: PrismaChoice, table: TableRecord | undefined): string {
  if (views === "no") return "The view is left out: with the option views=yes Prisma Client can read it.";
  return table === undefined || table.columns.length === 0
    ? "The view is left out: its columns are known only where PostgreSQL builds it."
    : "The view is left out of what Prisma makes: its client reads it, a migration of yours makes it.";
}

function namingOf(
  { fields, models }: PrismaChoice,
  of: Pick<Parameters<typeof ormNames>[1], "tables" | "keys">,
): Parameters<typeof ormNames>[1] {
  return {
    ...of,
    naming: models,
    model: (name) => asciiName(name, "pascal", "Model"),
    member: (name) => asciiName(name, "camel", "field"),
    field: (name) => asciiName(name, fields, "field"),
    reservedModels: reserved,
    besideColumns: true,
  };
}

/** Names that Prisma keeps for itself, of scalar types and of what its client declares. */
const reserved: readonly string[] =
  `String Boolean Int BigInt Float Decimal DateTime Json Bytes Unsupported Prisma PrismaClient model enum type datasource
  generator view`.split(/\s+/);

function namespacesOf(catalog: Catalog, tables: readonly TableRecord[]): readonly string[] {
  const records = [...tables, ...catalog.all("enum").filter(({ values }) => values.length > 0)];
  return [...new Set(records.map(({ id }) => catalog.namespaceOf(id)?.name ?? "public"))].sort();
}

/** Whether each row can be told apart: by a primary key, or a key over columns that are not null. */
function hasIdentity(scope: Omit<PrismaScope, "features">, table: TableRecord): boolean {
  const { catalog } = scope;
  const whole = { ...scope, features: new Set<string>() };
  const isSure = (ids: readonly string[]): boolean =>
    ids.every((id) => {
      const column = catalog.get("column", id);
      return !isNullable(catalog, column) && !fieldType(whole, column).unsupported;
    });
  const primary = catalog.primaryKeyOf(table.id);
  const indexes = catalog
    .indexesOf(table.id)
    .filter((index) => index.unique && index.predicate === null && indexFault(whole, index) === undefined)
    .map(({ keys }) => keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : [])));
  return [
    ...(primary ? [primary.columns] : []),
    ...catalog.uniquesOf(table.id).map(({ columns }) => columns),
    ...indexes,
  ].some(isSure);
}

function viewBlock(scope: PrismaScope, { record, table }: OrmView): string {
  const { catalog, names, manyNamespaces } = scope;
  const fields = catalog.columnsOf(table.id).map((column) => fieldLine(scope, table, column));
  const name = names.nameOf(table.id);
  const settings = [
    ...(name === record.name ? [] : [`@@map(${prismaText(record.name)})`]),
    ...(manyNamespaces ? [`@@schema(${prismaText(catalog.namespaceOf(record.id)?.name ?? "public")})`] : []),
  ].map((line) => `  ${line}\n`);
  const below = settings.length === 0 ? "" : `\n${settings.join("")}`;
  return `${prismaComment(record.comment, "")}view ${name} {\n${aligned(fields)}${below}}\n`;
}

function modelBlock(scope: PrismaScope, table: TableRecord): string {
  const { catalog, names, ignored, manyNamespaces } = scope;
  const fields = catalog.columnsOf(table.id).map((column) => fieldLine(scope, table, column));
  const relations = names.relationsOf(table.id).map((relation) => relationLine(scope, table, relation));
  const name = names.nameOf(table.id);
  if (ignored.has(table.id))
    lose(scope, table.id, "Prisma Client leaves it out: nothing tells its rows apart.");
  const settings = [
    ...modelKeys(scope, table),
    ...(name === table.name ? [] : [`@@map(${prismaText(table.name)})`]),
    ...(ignored.has(table.id) ? ["@@ignore"] : []),
    ...(manyNamespaces ? [`@@schema(${prismaText(catalog.namespaceOf(table.id)?.name ?? "public")})`] : []),
  ].map((line) => `  ${line}\n`);
  const below = settings.length === 0 ? "" : `\n${settings.join("")}`;
  return `${prismaComment(table.comment, "")}model ${name} {\n${aligned([...fields, ...relations])}${below}}\n`;
}

/** Fields with their types and attributes below each other, as `prisma format` has them. */
function aligned(lines: readonly PrismaLine[]): string {
  const width = (at: 0 | 1): number => Math.max(0, ...lines.map(({ cells }) => cells[at].length));
  const [names, types] = [width(0), width(1)];
  return lines
    .map(({ above, cells: [name, type, attributes] }) => {
      const line = `  ${name.padEnd(names)} ${type.padEnd(types)} ${attributes}`;
      return `${above}${line.trimEnd()}\n`;
    })
    .join("");
}

function headOf(
  { features, manyNamespaces }: PrismaScope,
  spaces: readonly string[],
  losses: string,
): string {
  const preview = [...features].map(prismaText).join(", ");
  const generator = [
    '  provider = "prisma-client"\n',
    '  output   = "../generated/prisma"\n',
    ...(preview === "" ? [] : [`  previewFeatures = [${preview}]\n`]),
  ];
  const schemas = manyNamespaces ? `  schemas  = [${spaces.map(prismaText).join(", ")}]\n` : "";
  const head = "// Made by Crowfoot: the schema for Prisma 7. Changes here are lost with the next export.\n";
  return `${head}${losses}\ngenerator client {\n${generator.join("")}}\n\ndatasource db {\n  provider = "postgresql"\n${schemas}}\n`;
}
