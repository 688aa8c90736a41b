import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isUnwritable } from "../column-rules.ts";
import { serialSequence } from "../default-value.ts";
import type { NamedRelation } from "../orm/orm-names.ts";
import { lose, type OrmScope, plainType } from "../orm/orm-scope.ts";
import { phpArray, phpDocumentation, phpText } from "../php/syntax.ts";
import { resolvedType } from "../resolved-type.ts";
import { placeOf } from "./create-table.ts";

/** A table as a class of Eloquent. */
export function model(scope: OrmScope, table: TableRecord): string {
  const { catalog, names } = scope;
  const columns = catalog.columnsOf(table.id);
  const stamped = ["created_at", "updated_at"].every((name) =>
    columns.some((column) => isMoment(scope, column, name)),
  );
  const soft = columns.some((column) => isMoment(scope, column, "deleted_at") && !column.notNull);
  const filled = columns
    .filter((column) => isFilled(scope, column, stamped))
    .map(({ name }) => phpText(name));
  const relations = names.relationsOf(table.id);
  const body = [
    ...(soft ? ["    use SoftDeletes;\n"] : []),
    `    protected $table = ${phpText(placeOf(catalog, table))};\n`,
    ...keyLines(scope, table),
    ...(stamped ? [] : ["    public $timestamps = false;\n"]),
    `\n    protected $fillable = ${phpArray(filled)};\n`,
    ...casts(scope, columns),
    ...relations.map((relation) => relationMethod(scope, relation)),
  ];
  const used = [
    ...new Set(relations.map(({ side }) => `Illuminate\\Database\\Eloquent\\Relations\\${kinds[side]}`)),
    ...(soft ? ["Illuminate\\Database\\Eloquent\\SoftDeletes"] : []),
  ];
  const imports = ["Illuminate\\Database\\Eloquent\\Model", ...used].toSorted();
  return (
    `<?php\n\nnamespace App\\Models;\n\n${imports.map((name) => `use ${name};\n`).join("")}\n` +
    `${phpDocumentation(table.comment)}class ${names.nameOf(table.id)} extends Model\n{\n${body.join("")}}\n`
  );
}

function isMoment(scope: OrmScope, column: ColumnRecord, name: string): boolean {
  return column.name === name && cast(scope, column) === "datetime";
}

function isFilled(scope: OrmScope, column: ColumnRecord, stamped: boolean): boolean {
  const counted = column.identity !== null || serialSequence(scope.catalog, column) !== undefined;
  return (
    !isUnwritable(column) &&
    !counted &&
    !(stamped && (column.name === "created_at" || column.name === "updated_at"))
  );
}

function keyLines(scope: OrmScope, table: TableRecord): readonly string[] {
  const { catalog } = scope;
  const key = catalog.primaryKeyOf(table.id);
  const [first] = key?.columns ?? [];
  if (first === undefined || key?.columns.length !== 1) {
    if (key) lose(scope, table.id, "Its model has no primary key: Eloquent knows none of several columns.");
    return ["    protected $primaryKey = null;\n    public $incrementing = false;\n"];
  }
  const column = catalog.get("column", first);
  const made = column.identity !== null || column.default !== null;
  return [
    ...(column.name === "id" ? [] : [`    protected $primaryKey = ${phpText(column.name)};\n`]),
    ...(made ? [] : ["    public $incrementing = false;\n"]),
    ...(cast(scope, column) === "integer" ? [] : ["    protected $keyType = 'string';\n"]),
  ];
}

const castings: Readonly<Record<string, string>> = {
  bool: "boolean",
  int2: "integer",
  int4: "integer",
  int8: "integer",
  float4: "float",
  float8: "float",
  date: "date",
  timestamp: "datetime",
  timestamptz: "datetime",
  json: "array",
  jsonb: "array",
};

function casts(scope: OrmScope, columns: readonly ColumnRecord[]): readonly string[] {
  const lines = columns.flatMap((column) => {
    const type = plainType(resolvedType(scope.catalog, column.type));
    const enumeration = type.kind === "enum" && type.labels.length > 0 ? type.record.id : undefined;
    const to = enumeration === undefined ? cast(scope, column) : undefined;
    if (enumeration !== undefined)
      return [
        `        ${phpText(column.name)} => \\App\\Enums\\${scope.names.nameOf(enumeration)}::class,\n`,
      ];
    return to === undefined ? [] : [`        ${phpText(column.name)} => ${phpText(to)},\n`];
  });
  return lines.length === 0 ? [] : [`\n    protected $casts = [\n${lines.join("")}    ];\n`];
}

function cast({ catalog }: OrmScope, column: ColumnRecord): string | undefined {
  const type = plainType(resolvedType(catalog, column.type));
  if (type.kind !== "builtin") return undefined;
  if (type.name === "numeric")
    return type.modifiers[1] === undefined ? undefined : `decimal:${type.modifiers[1]}`;
  return Object.hasOwn(castings, type.name) ? castings[type.name] : undefined;
}

const kinds = { "to-one": "BelongsTo", "one-back": "HasOne", "many-back": "HasMany" } as const;
const calls = { "to-one": "belongsTo", "one-back": "hasOne", "many-back": "hasMany" } as const;

function relationMethod({ catalog, names }: OrmScope, { key, side, other, name }: NamedRelation): string {
  const [pair] = key.pairs;
  const column = phpText(pair ? catalog.get("column", pair.column).name : "");
  const references = phpText(pair ? catalog.get("column", pair.references).name : "");
  const given = `${names.nameOf(other.id)}::class, ${column}, ${references}`;
  return (
    `\n    public function ${name}(): ${kinds[side]}\n    {\n` +
    `        return $this->${calls[side]}(${given});\n    }\n`
  );
}
