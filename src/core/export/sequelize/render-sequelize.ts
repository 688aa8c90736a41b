import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord, TableRecord } from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import { serialSequenceIds } from "../default-value.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { cased, pascalCase } from "../naming/casing.ts";
import { inOrder } from "../naming/in-order.ts";
import { javascriptGlobals, objectMembers } from "../naming/reserved-words.ts";
import { ormNames } from "../orm/orm-names.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { type OrmView, withViews } from "../orm/orm-views.ts";
import { isMadeBySerial } from "../orm/usual.ts";
import { enumLabels } from "../resolved-type.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { documentation, literal } from "../typescript/syntax.ts";
import { foreignKeys, ownConstraints } from "./constraints.ts";
import { modelParts, viewParts } from "./model.ts";

/** What is chosen about models of Sequelize. */
export type SequelizeChoice = {
  readonly columns: "camel" | "as-is";
  readonly names: "singular" | "as-is";
  readonly observed: Observed | undefined;
};

const said: Said = {
  namespace: [],
  table: ["comment"],
  column: ["type", "notNull", "default", "identity", "identity.options", "generated", "comment"],
  "primary-key": ["columns"],
  unique: ["columns"],
  "foreign-key": ["references", "pairs", "onDelete", "onUpdate"],
  check: ["expression"],
  index: [
    ...["method", "unique", "keys", "predicate"],
    ...["keys.descending", "keys.nulls", "keys.collation", "keys.operatorClass"],
  ],
};

/** What the file imports. */
const imported: readonly string[] =
  "CreationOptional DataTypes InferAttributes InferCreationAttributes Model NonAttribute QueryInterface Sequelize sql".split(
    " ",
  );

/** Members of every model (Sequelize's reference, "Model"). */
const modelMembers: readonly string[] =
  `_attributes _creationAttributes _model addHook changed dataValues decrement destroy equals equalsOneOf get getDataValue
  hasHook hasHooks increment isNewRecord isSoftDeleted previous reload removeHook restore save sequelize set setAttributes
  setDataValue toJSON update validate where`.split(/\s+/);

/** The design as models of Sequelize, with a function for the constraints that `sync` does not make. */
export function renderSequelize(design: Catalog, choice: SequelizeChoice): Rendering {
  const losses: Loss[] = [];
  const { catalog, views: all } = withViews(design, choice.observed, keyOfView);
  const views = all.filter(({ table }) => table.columns.length > 0);
  const tables = wholeTables(design).filter((table) => elsewhere(design, table) === undefined);
  const known = new Set(tables.map(({ id }) => id));
  const keys = tables.flatMap((table) =>
    wholeForeignKeys(catalog, table).filter(({ references }) => known.has(references)),
  );
  const names = ormNames(catalog, {
    ...{ tables: [...tables, ...views.map(({ table }) => table)], keys },
    ...{ naming: choice.names, model: pascalCase },
    member: (name) => cased(name, "camel"),
    field: (name) => cased(name, choice.columns),
    reservedModels: [...imported, ...javascriptGlobals],
    reservedMembers: [...objectMembers, ...modelMembers],
  });
  const scope: OrmScope = { catalog, names, losses };
  for (const key of keys) {
    if (key.pairs.length > 1)
      lose(scope, key.id, "It is no association: those of Sequelize have one column.");
  }
  const counting = serialSequenceIds(catalog);
  const leftOut = (record: SchemaRecord): string | undefined => {
    if (record.kind === "sequence" && counting.has(record.id)) {
      return isMadeBySerial(catalog, record)
        ? ""
        : "The sequence is left out: Sequelize makes one with the column.";
    }
    if (record.kind === "view") return viewLoss(views.some((view) => view.record === record));
    if (record.kind === "enum") return "The enum is left out: Sequelize makes one for each of its columns.";
    const reason = record.kind === "table" ? elsewhere(catalog, record) : undefined;
    return reason ?? partitionLoss(design, record);
  };
  const text = moduleText(scope, tables, views);
  const lost = inLossOrder([...unsaid(design, { said, leftOut }), ...losses]);
  return { files: [{ path: "models.ts", text: withImports(text, lossComment(lost, "//")) }], losses: lost };
}

/** Sequelize takes what is called “id” for a primary key. */
function keyOfView(columns: readonly string[]): string | undefined {
  return columns.find((name) => cased(name, "camel") === "id");
}

/** Sequelize makes no views: a model of one only reads it. */
function viewLoss(isSeen: boolean): string {
  return isSeen
    ? "The view is left out of what Sequelize makes, and must be there: its model only reads."
    : "The view is left out: its columns are known only where PostgreSQL builds it.";
}

function elsewhere(catalog: Catalog, table: TableRecord): string | undefined {
  if (table.external) return "";
  if (table.foreign) return "The foreign table is left out.";
  const keyless = catalog.primaryKeyOf(table.id) === undefined && table.partitionOf === null;
  return keyless && catalog.columnsOf(table.id).some(({ name }) => cased(name, "camel") === "id")
    ? "The table is left out: Sequelize takes its “id” for a primary key."
    : undefined;
}

function moduleText(scope: OrmScope, tables: readonly TableRecord[], views: readonly OrmView[]): string {
  const { catalog, names } = scope;
  const enums = inOrder(catalog, catalog.all("enum")).filter((record) => record.values.length > 0);
  const unions = enums.map((record) => {
    const labels = enumLabels(catalog, record).map(literal).join(" | ");
    return `${documentation(record.comment)}export type ${names.nameOf(record.id)} = ${labels};\n`;
  });
  const models = [
    ...tables.map((table) => modelParts(scope, table)),
    ...views.map((view) => viewParts(scope, view)),
  ];
  const calls = [
    ...tables.flatMap((table) => ownConstraints(scope, table)),
    ...tables.flatMap((table) => foreignKeys(scope, table)),
  ].map((call) => `  await query.${call};\n`);
  const init = names.claim("initModels");
  const add = names.claim("addConstraints");
  return [
    ...unions,
    ...models.map(({ declared }) => declared),
    `/** Defines every model; call it once. */\nexport function ${init}(sequelize: Sequelize): void {\n` +
      `${models.map(({ defined }) => defined).join("")}${models.flatMap(({ associated }) => associated).join("")}}\n`,
    `/** Adds unique, check and foreign key constraints, once after \`sequelize.sync()\`. */\n` +
      `export async function ${add}(query: QueryInterface): Promise<void> {\n${calls.join("")}}\n`,
  ].join("\n");
}

function withImports(text: string, losses: string): string {
  const list = [
    ...(/ type: DataTypes\./.test(text) ? ["DataTypes"] : []),
    ...(/ extends Model</.test(text)
      ? ["Model", "type InferAttributes", "type InferCreationAttributes"]
      : []),
    ...(/\bsql\(/.test(text) ? ["literal as sql"] : []),
    ...(/^ {2}declare .*: CreationOptional</m.test(text) ? ["type CreationOptional"] : []),
    ...(/^ {2}declare .*: NonAttribute</m.test(text) ? ["type NonAttribute"] : []),
    ...["type QueryInterface", "type Sequelize"],
  ].join(", ");
  const head =
    "// Made by Crowfoot: the models for Sequelize 6. Changes here are lost with the next export.\n";
  return `${head}${losses}\nimport { ${list} } from "sequelize";\n\n${text}`;
}
