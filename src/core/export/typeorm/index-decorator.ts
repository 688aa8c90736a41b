import type { IndexRecord } from "../../document/records/index.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { literal } from "../typescript/syntax.ts";

/** Properties of an entity by the ids of their columns, as decorators name them. */
export function propertiesOf({ names }: OrmScope, ids: readonly string[]): string {
  return ids.map((id) => literal(names.nameOf(id))).join(", ");
}

/** `@Index`; what TypeORM cannot make is named all the same, so that it does not drop it. */
export function indexDecorator(scope: OrmScope, index: IndexRecord): string {
  const fault = indexFault(scope, index);
  if (fault !== undefined) {
    lose(scope, index.id, `The index is left out: ${fault}. TypeORM leaves one that is there alone.`);
    return `Index(${literal(index.name)}, { synchronize: false })`;
  }
  const columns = index.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
  const settings = [
    ...(index.unique ? ["unique: true"] : []),
    ...(index.method === "gist" ? ["spatial: true"] : []),
    ...(index.predicate === null ? [] : [`where: ${literal(index.predicate)}`]),
  ];
  const said = settings.length === 0 ? "" : `, { ${settings.join(", ")} }`;
  return `Index(${literal(index.name)}, [${propertiesOf(scope, columns)}]${said})`;
}

function indexFault(
  { catalog }: OrmScope,
  { id, method, keys, predicate, include }: IndexRecord,
): string | undefined {
  const isOfView = catalog.parentOf(id)?.kind === "view";
  if (method !== "btree" && (isOfView || method !== "gist"))
    return `TypeORM does not know ${method}${isOfView ? " of a view" : ""}`;
  if (keys.some(({ of }) => of.kind === "output")) return "the columns of its view are not known here";
  if (keys.some(({ of }) => of.kind !== "column")) return "TypeORM has no indexes of expressions";
  const isPlain = keys.every(
    ({ collation, operatorClass, descending, nulls }) =>
      collation === null && operatorClass === null && !descending && nulls === "default",
  );
  if (!isPlain) return "TypeORM has no order, collation or operator class of keys";
  if (include.length > 0) return "TypeORM does not know INCLUDE";
  const needed = predicate === null ? undefined : needsBesides(catalog, predicate);
  return needed === undefined ? undefined : `it needs ${needed}, which TypeORM does not make`;
}
