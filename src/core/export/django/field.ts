import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";
import { isNullable } from "../column-rules.ts";
import { type DefaultValue, defaultValue, serialSequence } from "../default-value.ts";
import { domainDefault } from "../orm/domain-default.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { plainType } from "../orm/orm-scope.ts";
import { call, pythonText } from "../python/syntax.ts";
import { resolvedType } from "../resolved-type.ts";
import { type DjangoScope, databaseName, lose, rawSql, readsPercent } from "./django-scope.ts";
import { type FieldType, fieldCall, fieldType } from "./field-type.ts";

type Given = { readonly column: ColumnRecord; readonly key: ForeignKeyRecord | undefined };

/** A column as a field of a model: of its type, or of the model it refers to. */
export function field(scope: DjangoScope, table: TableRecord, { column, key }: Given): string {
  const { catalog, names } = scope;
  const name = names.nameOf(column.id);
  const primary = catalog.primaryKeyOf(table.id);
  const isKey = primary?.columns.length === 1 && primary.columns[0] === column.id;
  const settings = [
    ...(isKey ? ["primary_key=True"] : []),
    ...(isNullable(catalog, column) ? ["null=True", "blank=True"] : []),
    ...((key ? `${name}_id` : name) === column.name ? [] : [`db_column=${databaseName(column.name)}`]),
    ...(column.comment === null ? [] : [`db_comment=${pythonText(column.comment)}`]),
  ];
  const text = key
    ? reference(scope, key, { column, settings, isKey })
    : plain(scope, column, { settings, isKey });
  return `    ${name} = ${text}\n`;
}

type Own = { readonly settings: readonly string[]; readonly isKey: boolean };

function plain(scope: DjangoScope, column: ColumnRecord, { settings, isKey }: Own): string {
  const type = fieldType(scope, column);
  const counted = isKey ? counting(scope, column, type) : undefined;
  if (counted !== undefined) return call(`models.${counted}`, settings, "    ");
  if (column.identity) lose(scope, column.id, "It is not counted: Django counts only keys of one column.");
  const generated = generation(scope, column, type);
  if (generated !== undefined)
    return call(
      "models.GeneratedField",
      [...generated, ...settings.filter((each) => !/^(?:null|blank)=/.test(each))],
      "    ",
    );
  const all = [...type.given, ...settings, ...defaults(scope, column, type)];
  return call(fieldCall({ ...type, given: [] }, []).slice(0, -2), all, "    ");
}

const auto: Readonly<Record<string, string>> = {
  SmallIntegerField: "SmallAutoField",
  IntegerField: "AutoField",
  BigIntegerField: "BigAutoField",
};

function counting(scope: DjangoScope, column: ColumnRecord, { word }: FieldType): string | undefined {
  const counted = Object.hasOwn(auto, word) ? auto[word] : undefined;
  const sequence = serialSequence(scope.catalog, column);
  if (counted === undefined || (column.identity === null && sequence === undefined)) return undefined;
  if (sequence) lose(scope, column.id, "It is an identity: Django makes no serial columns.");
  if (column.identity?.when === "always") lose(scope, column.id, "Its identity is BY DEFAULT, not ALWAYS.");
  const { options, sequence: called = null } = column.identity ?? {};
  const isPlain = Object.values(options ?? {}).every((value) => value === null || value === false);
  if (!isPlain || called !== null)
    lose(scope, column.id, "Left out: name and options of the identity's sequence.");
  return counted;
}

function generation(
  scope: DjangoScope,
  column: ColumnRecord,
  type: FieldType,
): readonly string[] | undefined {
  if (column.generated === null) return undefined;
  const { expression, storage } = column.generated;
  const fault = faultOf(scope, expression);
  if (fault !== undefined) {
    lose(scope, column.id, `It is an ordinary column: ${fault}.`);
    return undefined;
  }
  if (!column.notNull)
    return [...generatedSettings(expression, type), `db_persist=${storage === "stored" ? "True" : "False"}`];
  lose(scope, column.id, "Left out: NOT NULL, because Django does not know it of generated columns.");
  return [...generatedSettings(expression, type), `db_persist=${storage === "stored" ? "True" : "False"}`];
}

function generatedSettings(expression: string, type: FieldType): readonly string[] {
  const output = fieldCall(type, []);
  return [`expression=${rawSql(expression, output)}`, `output_field=${output}`];
}

/** Why Django cannot take a piece of SQL; undefined when it can. */
export function faultOf({ catalog }: DjangoScope, sql: string): string | undefined {
  const needed = needsBesides(catalog, sql, ["domain", "enum"]);
  if (needed !== undefined) return `it needs ${needed}, which Django does not make`;
  return readsPercent(sql) ? "Django reads % as a parameter" : undefined;
}

function defaults(scope: DjangoScope, column: ColumnRecord, type: FieldType): readonly string[] {
  const sql = column.default ?? domainDefault(scope.catalog, column);
  const value = sql === null ? undefined : defaultValue(sql);
  if (sql === null || value === undefined || value.kind === "null") return [];
  if (value.kind === "text" && type.isEnum && type.word === "TextField" && !readsPercent(value.value)) {
    return [`db_default=${pythonText(value.value)}`];
  }
  const fault =
    value.kind === "sequence" ? `it needs ${value.name}, which Django does not make` : faultOf(scope, sql);
  if (fault !== undefined || type.isEnum) {
    lose(scope, column.id, `Left out: default${fault === undefined ? "" : `, because ${fault}`}.`);
    return [];
  }
  return [`db_default=${constantOf(value, type) ?? rawSql(sql)}`];
}

function constantOf(value: DefaultValue, { word }: FieldType): string | undefined {
  if (value.kind === "boolean" && word === "BooleanField") return value.value ? "True" : "False";
  const isCount =
    value.kind === "number" && word === "IntegerField" && /^(?:0|[1-9]\d{0,8})$/.test(value.text);
  return isCount ? value.text : undefined;
}

const actions = {
  "no action": "DO_NOTHING",
  restrict: "RESTRICT",
  cascade: "CASCADE",
  "set null": "SET_NULL",
  "set default": "DO_NOTHING",
} as const;

type Referring = Own & { readonly column: ColumnRecord };

function reference(
  scope: DjangoScope,
  key: ForeignKeyRecord,
  { column, settings, isKey }: Referring,
): string {
  const { catalog, names } = scope;
  const [pair] = key.pairs;
  const referred = pair && catalog.get("column", pair.references);
  lose(scope, key.id, "Django names it, checks it at the end of the transaction, and deletes by itself.");
  if (referred && bareType(scope, referred) !== bareType(scope, column)) {
    lose(scope, column.id, "It has the type of the column it refers to.");
  }
  if (column.identity || column.generated || column.collation) {
    lose(scope, column.id, "It only refers: what else gives it a value or an order is left out.");
  }
  const action =
    key.onDelete === "set null" && !isNullable(catalog, column) ? "DO_NOTHING" : actions[key.onDelete];
  const isSelf = catalog.tableOf(key.id)?.id === key.references;
  const type: FieldType = { word: "ForeignKey", given: [], isEnum: false };
  const given = [
    isSelf ? '"self"' : pythonText(names.nameOf(key.references)),
    `models.${action}`,
    `to_field=${pythonText(names.nameOf(referred?.id ?? ""))}`,
    `related_name=${pythonText(names.backOf(key.id))}`,
    "db_index=False",
    ...settings,
    ...(column.identity || column.generated ? [] : defaults(scope, column, type)),
  ];
  return call(isKey ? "models.OneToOneField" : "models.ForeignKey", given, "    ");
}

/** The type as Django makes it: of what is under a domain. */
function bareType({ catalog }: DjangoScope, column: ColumnRecord): string {
  const type = plainType(resolvedType(catalog, column.type));
  return type.kind === "builtin"
    ? [type.name, ...type.modifiers, type.fields].join(" ")
    : typeSpelling(catalog, column.type);
}
