import type {
  ColumnRecord,
  IndexRecord,
  PrimaryKeyRecord,
  TableRecord,
  UniqueRecord,
} from "../../document/records/index.ts";
import { isNullable } from "../column-rules.ts";
import { type Condition, type Constant, conditionsOf } from "../conditions.ts";
import { resolvedType } from "../resolved-type.ts";
import { bsonSchema } from "./bson-type.ts";
import { fieldOf, lose, type MongoScope } from "./scope.ts";

/** What `createIndex` is called with. */
export type MongoIndex = {
  readonly keys: Readonly<Record<string, 1 | -1 | "hashed">>;
  readonly options: Readonly<Record<string, unknown>>;
};

type Filter = Readonly<Record<string, unknown>>;

/** The indexes of a table: its keys and unique constraints first, then its own. */
export function indexesOf(scope: MongoScope, table: TableRecord): readonly MongoIndex[] {
  const { catalog } = scope;
  const primary = catalog.primaryKeyOf(table.id);
  return [
    ...[primary, ...catalog.uniquesOf(table.id)].flatMap((key) => (key ? uniqueIndex(scope, key) : [])),
    ...catalog.indexesOf(table.id).flatMap((index) => indexOf(scope, table, index)),
  ];
}

function uniqueIndex(scope: MongoScope, key: PrimaryKeyRecord | UniqueRecord): readonly MongoIndex[] {
  const [first = "", ...others] = key.columns;
  if (others.length === 0 && scope.fields.get(first) === "_id") return [];
  const columns = key.columns.map((id) => scope.catalog.get("column", id));
  const distinct = key.kind === "unique" && key.nullsNotDistinct;
  const filter = distinct ? {} : presenceOf(scope, columns);
  if (filter === undefined) {
    lose(
      scope,
      key.id,
      "The unique constraint is left out: MongoDB cannot leave its nulls out of the index.",
    );
    return [];
  }
  return [{ keys: ascending(scope, columns), options: { name: key.name, unique: true, ...partial(filter) } }];
}

function partial(filter: Filter): Filter {
  return Object.keys(filter).length === 0 ? {} : { partialFilterExpression: filter };
}

function ascending(scope: MongoScope, columns: readonly ColumnRecord[]): MongoIndex["keys"] {
  return Object.fromEntries(columns.map((column) => [fieldOf(scope, column), 1]));
}

/**
 * PostgreSQL takes any number of rows with a null in a unique key: they stay out of MongoDB's index. Undefined when
 * the values of a column are of any type.
 */
function presenceOf(scope: MongoScope, columns: readonly ColumnRecord[]): Filter | undefined {
  const nullable = columns.filter((column) => isNullable(scope.catalog, column));
  const parts = nullable.map((column) => [fieldOf(scope, column), presence(scope, column)] as const);
  return parts.some(([, part]) => part === undefined) ? undefined : Object.fromEntries(parts);
}

/** A value that is not null. */
function presence({ catalog }: MongoScope, column: ColumnRecord): Filter | undefined {
  const bsonType = bsonSchema(resolvedType(catalog, column.type))?.bsonType;
  return typeof bsonType === "string" ? { $type: bsonType } : undefined;
}

function indexOf(scope: MongoScope, table: TableRecord, index: IndexRecord): readonly MongoIndex[] {
  const { catalog } = scope;
  const columns = index.keys.flatMap(({ of }) =>
    of.kind === "column" ? [catalog.get("column", of.column)] : [],
  );
  const filter = index.predicate === null ? {} : filterOf(scope, table, index.predicate);
  const present = index.unique && !index.nullsNotDistinct ? presenceOf(scope, columns) : {};
  const reason = obstacle(index, filter !== undefined && present !== undefined);
  if (reason !== undefined) {
    lose(scope, index.id, `The ${index.unique ? "unique index" : "index"} is left out: ${reason}.`);
    return [];
  }
  if (filter === undefined)
    lose(scope, index.id, "It is over all documents: its predicate has no words in MongoDB.");
  const keys = index.keys.map(({ descending }, at) => [
    columns[at] ? fieldOf(scope, columns[at]) : "",
    index.method === "hash" ? "hashed" : descending ? -1 : 1,
  ]);
  const options = {
    name: index.name,
    ...(index.unique ? { unique: true } : {}),
    ...partial({ ...present, ...filter }),
  };
  return [{ keys: Object.fromEntries(keys), options }];
}

function obstacle({ keys, method, unique }: IndexRecord, sayable: boolean): string | undefined {
  if (keys.some(({ of }) => of.kind !== "column")) return "MongoDB indexes fields, no expressions";
  if (method !== "btree" && method !== "hash") return hint(method);
  return unique && !sayable ? "MongoDB has no words for the rows it is about" : undefined;
}

function hint(method: string): string {
  if (method === "gin") return "for GIN there are text and wildcard indexes";
  if (method === "gist" || method === "spgist") return "for places there is 2dsphere";
  return `MongoDB has no ${method}`;
}

/** A WHERE as `partialFilterExpression`, which knows comparisons and `$type` joined by AND. */
function filterOf(scope: MongoScope, table: TableRecord, predicate: string): Filter | undefined {
  const conditions = conditionsOf(predicate);
  const parts = conditions?.map((condition): readonly [string, unknown] | undefined => {
    const column = scope.catalog.columnNamed(table.id, condition.column);
    const said = column && filterPart(scope, column, condition);
    return column && said !== undefined ? [fieldOf(scope, column), said.value] : undefined;
  });
  const names = parts?.map((part) => part?.[0]) ?? [undefined];
  if (names.includes(undefined) || new Set(names).size < names.length) return undefined;
  return Object.fromEntries((parts ?? []).flatMap((part) => (part ? [part] : [])));
}

const operators = { "<": "$lt", "<=": "$lte", ">": "$gt", ">=": "$gte" } as const;

function filterPart(
  scope: MongoScope,
  column: ColumnRecord,
  condition: Condition,
): { readonly value: unknown } | undefined {
  const type = resolvedType(scope.catalog, column.type);
  const bsonType = bsonSchema(type)?.bsonType;
  switch (condition.kind) {
    case "null": {
      const value = condition.isNull ? null : presence(scope, column);
      return value === undefined ? undefined : { value };
    }
    case "compares": {
      const value = constantFor(condition.value, bsonType);
      if (value === undefined || condition.comparison === "<>") return undefined;
      return { value: condition.comparison === "=" ? value : { [operators[condition.comparison]]: value } };
    }
    case "in":
    case "length":
      return undefined;
  }
}

function constantFor(value: Constant, bsonType: unknown): string | number | boolean | undefined {
  if (value.kind === "text") return bsonType === "string" ? value.value : undefined;
  if (value.kind === "boolean") return bsonType === "bool" ? value.value : undefined;
  return ["int", "long", "double", "decimal"].includes(String(bsonType)) ? Number(value.text) : undefined;
}
