import type { ForeignKeyRecord, IndexRecord, TableRecord } from "../../document/records/index.ts";
import { indexKeySpelling } from "../../sql/print/index-key-spelling.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { wholeForeignKeys } from "../tables.ts";
import { literal } from "../typescript/syntax.ts";

/** A table for the query interface: its name, or its name and namespace. */
export function tablePlace({ catalog }: OrmScope, table: TableRecord): string {
  const namespace = catalog.namespaceOf(table.id)?.name ?? "public";
  const name = literal(table.name);
  return namespace === "public" ? name : `{ tableName: ${name}, schema: ${literal(namespace)} }`;
}

const columnsOf = ({ catalog }: OrmScope, ids: readonly string[]): string =>
  `[${ids.map((id) => literal(catalog.get("column", id).name)).join(", ")}]`;

/** Unique and check constraints, as calls of the query interface. */
export function ownConstraints(scope: OrmScope, table: TableRecord): readonly string[] {
  const { catalog } = scope;
  const place = tablePlace(scope, table);
  const uniques = catalog.uniquesOf(table.id).map((key) => {
    const fields = columnsOf(scope, key.columns);
    return `addConstraint(${place}, { type: "unique", name: ${literal(key.name)}, fields: ${fields} })`;
  });
  const checks = catalog.checksOf(table.id).flatMap((check) => {
    const needed = needsBesides(catalog, check.expression, ["domain", "enum"]);
    if (needed === undefined) {
      const where = `where: sql(${literal(check.expression)})`;
      return [
        `addConstraint(${place}, { type: "check", name: ${literal(check.name)}, fields: [], ${where} })`,
      ];
    }
    lose(
      scope,
      check.id,
      `The check constraint is left out: it needs ${needed}, which Sequelize does not make.`,
    );
    return [];
  });
  return [...uniques, ...checks];
}

/** Foreign keys, after all that they refer to is there. */
export function foreignKeys(scope: OrmScope, table: TableRecord): readonly string[] {
  return wholeForeignKeys(scope.catalog, table).flatMap((key) => foreignKey(scope, table, key));
}

function foreignKey(scope: OrmScope, table: TableRecord, key: ForeignKeyRecord): readonly string[] {
  const { catalog, names } = scope;
  const target = catalog.get("table", key.references);
  if (names.nameOf(target.id) === "") {
    lose(scope, key.id, `The foreign key is left out: ${catalog.pathOf(target.id)} is no model.`);
    return [];
  }
  const own = columnsOf(
    scope,
    key.pairs.map(({ column }) => column),
  );
  const others = columnsOf(
    scope,
    key.pairs.map(({ references }) => references),
  );
  const [first] = key.pairs.map(({ references }) => literal(catalog.get("column", references).name));
  const place = tablePlace(scope, target);
  // Sequelize takes several columns there, which its types do not know.
  const references =
    key.pairs.length === 1
      ? `{ table: ${place}, field: ${first} }`
      : `{ table: ${place}, fields: ${others} } as never`;
  const settings = [
    'type: "foreign key"',
    `name: ${literal(key.name)}`,
    `fields: ${own}`,
    `references: ${references}`,
    `onDelete: ${literal(key.onDelete)}`,
    `onUpdate: ${literal(key.onUpdate)}`,
  ];
  return [`addConstraint(${tablePlace(scope, table)}, { ${settings.join(", ")} })`];
}

/** An index for the options of `init`; nothing where Sequelize cannot make it. */
export function indexSettings(scope: OrmScope, index: IndexRecord): readonly string[] {
  const { catalog } = scope;
  const keys = index.keys.map((key) => indexKeySpelling(catalog, key));
  const needed = [...keys, index.predicate ?? ""].flatMap(
    (sql) => needsBesides(catalog, sql, ["domain", "enum"]) ?? [],
  )[0];
  if (needed !== undefined) {
    lose(scope, index.id, `The index is left out: it needs ${needed}, which Sequelize does not make.`);
    return [];
  }
  const settings = [
    `name: ${literal(index.name)}`,
    ...(index.unique ? ["unique: true"] : []),
    ...(index.method === "btree" ? [] : [`using: ${literal(index.method)}`]),
    `fields: [${keys.map((key) => `sql(${literal(key)})`).join(", ")}]`,
    ...(index.predicate === null ? [] : [`where: sql(${literal(index.predicate)})`]),
  ];
  return [`{ ${settings.join(", ")} }`];
}
