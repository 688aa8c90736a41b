import type { ColumnRecord } from "../../document/records/index.ts";
import { builtinTypeSql } from "../../postgres/type-names.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";
import { plainType } from "../orm/orm-scope.ts";
import { pythonText } from "../python/syntax.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import { type DjangoScope, lose } from "./django-scope.ts";

/** A field's class and what it is given first. */
export type FieldType = {
  readonly word: string;
  readonly given: readonly string[];
  readonly isEnum: boolean;
};

/** A column's type as a field; where Django has none for it, by its words in SQL, or text with a loss. */
export function fieldType(scope: DjangoScope, column: ColumnRecord): FieldType {
  const plain = plainType(resolvedType(scope.catalog, column.type));
  const element = plain.kind === "array" ? plainType(plain.element) : plain;
  const field = elementField(scope, column, element);
  const collated = withCollation(scope, column, field);
  if (plain.kind !== "array") return collated;
  let whole = collated;
  for (let at = 0; at < plain.dimensions; at += 1) {
    whole = { word: "ArrayField", given: [fieldCall(whole, [])], isEnum: field.isEnum };
  }
  return whole;
}

/** A field as a call. */
export function fieldCall({ word, given }: FieldType, settings: readonly string[]): string {
  const own = /^(?:ArrayField|SqlField)$/.test(word) ? word : `models.${word}`;
  return `${own}(${[...given, ...settings].join(", ")})`;
}

function withCollation(scope: DjangoScope, column: ColumnRecord, field: FieldType): FieldType {
  if (column.collation === null) return field;
  const { namespace, name } = column.collation;
  const isPlain = namespace === null || namespace === "pg_catalog";
  if (isPlain && (field.word === "TextField" || field.word === "CharField") && !field.isEnum) {
    return { ...field, given: [...field.given, `db_collation=${pythonText(name)}`] };
  }
  lose(scope, column.id, "Left out: collation.");
  return field;
}

function elementField(scope: DjangoScope, column: ColumnRecord, type: ResolvedType): FieldType {
  switch (type.kind) {
    case "builtin":
      return builtin(type);
    case "enum": {
      lose(scope, column.id, "It is text with choices: Django does not make enums.");
      const choices =
        type.labels.length === 0 ? [] : [`choices=${scope.names.nameOf(type.record.id)}.choices`];
      return { word: "TextField", given: choices, isEnum: true };
    }
    case "external":
      return sqlField(typeSpelling(scope.catalog, { ...column.type, dimensions: 0 }));
    default:
      lose(scope, column.id, "It is text: Django does not make its type.");
      return { word: "TextField", given: [], isEnum: true };
  }
}

function sqlField(sql: string): FieldType {
  return { word: "SqlField", given: [`sql=${pythonText(sql)}`], isEnum: false };
}

const known: Readonly<Record<string, string>> = {
  bool: "BooleanField",
  int2: "SmallIntegerField",
  int4: "IntegerField",
  int8: "BigIntegerField",
  float8: "FloatField",
  text: "TextField",
  varchar: "CharField",
  bytea: "BinaryField",
  uuid: "UUIDField",
  jsonb: "JSONField",
  date: "DateField",
  time: "TimeField",
  timestamptz: "DateTimeField",
  interval: "DurationField",
  inet: "GenericIPAddressField",
};

function builtin({ name, modifiers, fields }: Extract<ResolvedType, { kind: "builtin" }>): FieldType {
  const word = Object.hasOwn(known, name) ? known[name] : undefined;
  const [first, second] = modifiers;
  if (name === "varchar" && first !== undefined)
    return { word: "CharField", given: [`max_length=${first}`], isEnum: false };
  if (
    name === "numeric" &&
    first !== undefined &&
    /^\d*$/.test(second ?? "") &&
    Number(second ?? 0) <= Number(first)
  ) {
    const given = [`max_digits=${first}`, `decimal_places=${second ?? 0}`];
    return { word: "DecimalField", given, isEnum: false };
  }
  if (word !== undefined && first === undefined && fields === "") return { word, given: [], isEnum: false };
  return sqlField(builtinTypeSql(name, modifiers, fields));
}
