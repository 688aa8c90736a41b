import type { TableRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import type { NamedRelation } from "../orm/orm-names.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import type { OrmView } from "../orm/orm-views.ts";
import { documentation, literal, propertyKey } from "../typescript/syntax.ts";
import { attributes } from "./attribute.ts";
import { indexSettings } from "./constraints.ts";

/** A table's class, its call of `init`, and its associations. */
export type ModelParts = {
  readonly declared: string;
  readonly defined: string;
  readonly associated: readonly string[];
};

/** A table as a model. */
export function modelParts(scope: OrmScope, table: TableRecord): ModelParts {
  const { names } = scope;
  const name = names.nameOf(table.id);
  const own = attributes(scope, table);
  loseKey(scope, table);
  const relations = names.relationsOf(table.id).filter(({ key }) => key.pairs.length === 1);
  const related = relations.map((relation) => {
    const target = names.nameOf(relation.other.id);
    const held = relation.side === "many-back" ? `${target}[]` : `${target} | null`;
    return `  declare ${propertyKey(relation.name)}?: NonAttribute<${held}>;\n`;
  });
  const extended = `Model<InferAttributes<${name}>, InferCreationAttributes<${name}>>`;
  const body = [...own.map(({ declared }) => declared), ...related].join("");
  return {
    declared: `${documentation(table.comment)}export class ${name} extends ${extended} {\n${body}}\n`,
    defined: definition(scope, table, own.map(({ defined }) => defined).join("")),
    associated: relations.map((relation) => `  ${association(scope, name, relation)};\n`),
  };
}

/** A view as a model that `sync` and `drop` leave alone. */
export function viewParts(scope: OrmScope, { table }: OrmView): ModelParts {
  const { declared, defined, associated } = modelParts({ ...scope, losses: [] }, table);
  const name = scope.names.nameOf(table.id);
  const alone = `  ${name}.sync = () => Promise.resolve(${name});\n  ${name}.drop = () => Promise.resolve();\n`;
  return { declared, defined: defined + alone, associated };
}

/** The call of `init` with attributes and options. */
function definition(scope: OrmScope, { id, name: tableName, comment }: TableRecord, lines: string): string {
  const { catalog, names } = scope;
  const name = names.nameOf(id);
  const namespace = catalog.namespaceOf(id)?.name ?? "public";
  const indexes = catalog.indexesOf(id).flatMap((index) => indexSettings(scope, index));
  const settings = [
    "      sequelize,\n",
    `      tableName: ${literal(tableName)},\n`,
    ...(namespace === "public" ? [] : [`      schema: ${literal(namespace)},\n`]),
    "      timestamps: false,\n",
    ...(comment === null ? [] : [`      comment: ${literal(comment)},\n`]),
    ...(indexes.length === 0
      ? []
      : [`      indexes: [\n${indexes.map((each) => `        ${each},\n`).join("")}      ],\n`]),
  ];
  // Without a primary key, Sequelize would add a column “id”.
  const without = catalog.primaryKeyOf(id) === undefined ? `  ${name}.removeAttribute("id");\n` : "";
  return `  ${name}.init(\n    {\n${lines}    },\n    {\n${settings.join("")}    },\n  );\n${without}`;
}

function loseKey(scope: OrmScope, table: TableRecord): void {
  const key = scope.catalog.primaryKeyOf(table.id);
  if (key === undefined) return;
  const usual = objectName(table.name, null, "pkey");
  if (key.name !== usual) lose(scope, key.id, `It is called ${usual}.`);
  const ordered = table.columns.filter((id) => key.columns.includes(id));
  if (ordered.join() !== key.columns.join()) {
    lose(scope, key.id, "Its columns are in the order they have in the table.");
  }
}

function association(
  { names }: OrmScope,
  name: string,
  { key, side, other, name: as }: NamedRelation,
): string {
  const [pair] = key.pairs;
  const column = literal(names.nameOf(pair?.column ?? ""));
  const referred = literal(names.nameOf(pair?.references ?? ""));
  const target = names.nameOf(other.id);
  const settings = (at: string): string =>
    `{ as: ${literal(as)}, foreignKey: ${column}, ${at}: ${referred}, constraints: false }`;
  if (side === "to-one") return `${name}.belongsTo(${target}, ${settings("targetKey")})`;
  return `${name}.${side === "one-back" ? "hasOne" : "hasMany"}(${target}, ${settings("sourceKey")})`;
}
