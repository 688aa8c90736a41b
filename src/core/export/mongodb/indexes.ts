import type { ColumnRecord, IndexRecord, TableRecord } from "../../document/records/index.ts";
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
  const onId = (ids: readonly string[]): boolean =>
    ids.length === 1 && scope.fields.get(ids[0] ?? "") === "_id";
  return [
    ...[primary, ...catalog.uniquesOf(table.id)].flatMap((key) => {
      if (key === undefined || onId(key.columns)) return [];
      const columns = key.columns.map((id) => catalog.get("column", id));
      const distinct = key.kind === "unique" && key.nullsNotDistinct;
      return [
        {
          keys: ascending(scope, columns),
          options: uniqueOptions(scope, { name: key.name, columns, distinct }),
        },
      ];
    }),
    ...catalog.indexesOf(table.id).flatMap((index) => indexOf(scope, table, index)),
  ];
}

function ascending(scope: MongoScope, columns: readonly ColumnRecord[]): MongoIndex["keys"] {
  return Object.fromEntries(columns.map((column) => [fieldOf(scope, column), 1]));
}

type Unique = {
  readonly name: string;
  readonly columns: readonly ColumnRecord[];
  readonly distinct: boolean;
};

/** PostgreSQL takes any number of rows with a null in a key: they stay out of MongoDB's index. */
function uniqueOptions(scope: MongoScope, { name, columns, distinct }: Unique): Filter {
  const filter = distinct ? {} : presenceOf(scope, columns);
  return {
    name,
    unique: true,
    ...(Object.keys(filter).length === 0 ? {} : { partialFilterExpression: filter }),
  };
}

function presenceOf(scope: MongoScope, columns: readonly ColumnRecord[]): Filter {
  return Object.fromEntries(
    columns
      .filter((column) => isNullable(scope.catalog, column))
      .map((column) => [fieldOf(scope, column), presence(scope, column)]),
  );
}

/** A value that is not null: its type is known, or anything above null in MongoDB's order. */
function presence({ catalog }: MongoScope, column: ColumnRecord): Filter {
  const bsonType = bsonSchema(resolvedType(catalog, column.type))?.bsonType;
  return typeof bsonType === "string" ? { $type: bsonType } : { $gt: null };
}

function indexOf(scope: MongoScope, table: TableRecord, index: IndexRecord): readonly MongoIndex[] {
  const { catalog } = scope;
  const columns = index.keys.flatMap(({ of }) =>
    of.kind === "column" ? [catalog.get("column", of.column)] : [],
  );
  if (columns.length < index.keys.length) {
    lose(scope, index.id, "The index is left out: MongoDB indexes fields, no expressions.");
    return [];
  }
  if (index.method !== "btree" && index.method !== "hash") {
    lose(scope, index.id, `The index is left out: ${hint(index.method)}.`);
    return [];
  }
  const filter = index.predicate === null ? {} : filterOf(scope, table, index.predicate);
  if (filter === undefined && index.unique) {
    lose(scope, index.id, "The unique index is left out: its predicate has no words in MongoDB.");
    return [];
  }
  if (filter === undefined)
    lose(scope, index.id, "It is over all documents: its predicate has no words in MongoDB.");
  const names = index.keys.map(({ descending }, at) => [
    columns[at] ? fieldOf(scope, columns[at]) : "",
    index.method === "hash" ? "hashed" : descending ? -1 : 1,
  ]);
  const present = index.unique && !index.nullsNotDistinct ? presenceOf(scope, columns) : {};
  const whole = { ...present, ...filter };
  const options = {
    name: index.name,
    ...(index.unique ? { unique: true } : {}),
    ...(Object.keys(whole).length === 0 ? {} : { partialFilterExpression: whole }),
  };
  return [{ keys: Object.fromEntries(names), options }];
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
    case "null":
      return { value: condition.isNull ? null : presence(scope, column) };
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
