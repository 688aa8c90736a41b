import type { TableRecord } from "../../document/records/index.ts";
import { needsBesides } from "../orm/names-lost.ts";
import type { NamedRelation } from "../orm/orm-names.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { isWithinKey, uniqueOver } from "../orm/same-columns.ts";
import { relationshipOf } from "../relationship.ts";
import { documentation, literal, propertyKey } from "../typescript/syntax.ts";
import { indexDecorator, propertiesOf } from "./index-decorator.ts";
import { property } from "./property.ts";

/** A table as an entity: the class with decorators for its keys, checks, indexes and relations. */
export function entity(scope: OrmScope, table: TableRecord): string {
  const { catalog, names } = scope;
  const namespace = catalog.namespaceOf(table.id)?.name ?? "public";
  const settings = [
    `name: ${literal(table.name)}`,
    ...(namespace === "public" ? [] : [`schema: ${literal(namespace)}`]),
    ...(table.comment === null ? [] : [`comment: ${literal(table.comment)}`]),
  ];
  const decorators = [`Entity({ ${settings.join(", ")} })`, ...tableDecorators(scope, table)];
  loseKeyOrder(scope, table);
  const properties = catalog.columnsOf(table.id).map((column) => property(scope, table, column));
  const relations = names.relationsOf(table.id).map((relation) => relationProperty(scope, relation));
  const above = documentation(table.comment) + decorators.map((decorator) => `@${decorator}\n`).join("");
  const body = [...properties, ...relations].join("\n");
  return `${above}export class ${names.nameOf(table.id)} {\n${body}}\n`;
}

function loseKeyOrder(scope: OrmScope, table: TableRecord): void {
  const key = scope.catalog.primaryKeyOf(table.id);
  const ordered = table.columns.filter((id) => key?.columns.includes(id));
  if (key && ordered.join() !== key.columns.join()) {
    lose(scope, key.id, "Its columns are in the order they have in the table.");
  }
}

function tableDecorators(scope: OrmScope, table: TableRecord): readonly string[] {
  const { catalog, names } = scope;
  const paired = new Set(
    names
      .relationsOf(table.id)
      .filter(({ key, side }) => side === "to-one" && isOneToOne(scope, key))
      .flatMap(({ key }) => (isWithinKey(catalog, key) ? [] : (uniqueOver(catalog, key)?.id ?? []))),
  );
  const uniques = catalog.uniquesOf(table.id).flatMap((key) => {
    if (paired.has(key.id)) {
      lose(scope, key.id, "TypeORM makes it for the relation of one to one, and names it.");
      return [];
    }
    const deferred = key.deferral === "immediate" ? "" : `, { deferrable: "${deferrals[key.deferral]}" }`;
    return [`Unique(${literal(key.name)}, [${propertiesOf(scope, key.columns)}]${deferred})`];
  });
  const checks = catalog.checksOf(table.id).flatMap((check) => {
    const needed = needsBesides(catalog, check.expression);
    if (needed === undefined) return [`Check(${literal(check.name)}, ${literal(check.expression)})`];
    lose(
      scope,
      check.id,
      `The check constraint is left out: it needs ${needed}, which TypeORM does not make.`,
    );
    return [];
  });
  return [...uniques, ...checks, ...catalog.indexesOf(table.id).map((index) => indexDecorator(scope, index))];
}

const deferrals = { deferrable: "INITIALLY IMMEDIATE", "initially deferred": "INITIALLY DEFERRED" } as const;

type Key = NamedRelation["key"];

/** Whether TypeORM has a foreign key as a relation of one to one without a further constraint. */
function isOneToOne({ catalog }: OrmScope, key: Key): boolean {
  return (
    relationshipOf(catalog, key).single &&
    (isWithinKey(catalog, key) || uniqueOver(catalog, key) !== undefined)
  );
}

function relationProperty(scope: OrmScope, relation: NamedRelation): string {
  const { catalog, names } = scope;
  const { key, side, other } = relation;
  const single = isOneToOne(scope, key);
  const target = names.nameOf(other.id);
  const inverse = inverseOf(scope, relation);
  const back = `(other) => other${propertyKey(inverse).startsWith('"') ? `[${literal(inverse)}]` : `.${inverse}`}`;
  const name = propertyKey(relation.name);
  if (side !== "to-one") {
    const [word, holds] = single
      ? ["OneToOne", `Relation<${target}> | null`]
      : ["OneToMany", `Relation<${target}>[]`];
    return `  @${word}(() => ${target}, ${back})\n  ${name}?: ${holds};\n`;
  }
  const actions = [
    ...actionOf(scope, key, "onDelete"),
    ...actionOf(scope, key, "onUpdate"),
    ...(key.deferral === "immediate" ? [] : [`deferrable: "${deferrals[key.deferral]}"`]),
  ];
  const said = actions.length === 0 ? "" : `, { ${actions.join(", ")} }`;
  const joins = key.pairs.map(({ column, references }) => {
    const own = literal(catalog.get("column", column).name);
    const referred = literal(names.nameOf(references));
    return `{ name: ${own}, referencedColumnName: ${referred}, foreignKeyConstraintName: ${literal(key.name)} }`;
  });
  const { optional } = relationshipOf(catalog, key);
  return (
    `  @${single ? "OneToOne" : "ManyToOne"}(() => ${target}, ${back}${said})\n` +
    `  @JoinColumn([${joins.join(", ")}])\n` +
    `  ${name}?: Relation<${target}>${optional ? " | null" : ""};\n`
  );
}

function inverseOf({ catalog, names }: OrmScope, { key, side }: NamedRelation): string {
  const ends =
    side === "to-one"
      ? names.relationsOf(key.references).filter((each) => each.side !== "to-one")
      : names.relationsOf(catalog.tableOf(key.id)?.id ?? "").filter((each) => each.side === "to-one");
  return ends.find((each) => each.key.id === key.id)?.name ?? "";
}

function actionOf(scope: OrmScope, key: Key, when: "onDelete" | "onUpdate"): readonly string[] {
  const action = key[when];
  if (action === "no action") return [];
  if (action === "set default") {
    lose(scope, key.id, `Left out: ${when === "onDelete" ? "ON DELETE" : "ON UPDATE"} SET DEFAULT.`);
    return [];
  }
  return [`${when}: ${literal(action.toUpperCase())}`];
}
