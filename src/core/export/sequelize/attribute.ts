import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable, isOptionalOnInsert } from "../column-rules.ts";
import { type DefaultValue, defaultValue, serialSequence } from "../default-value.ts";
import { domainDefault } from "../orm/domain-default.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose, loseDomain, type OrmScope, plainType } from "../orm/orm-scope.ts";
import { isSerial } from "../orm/usual.ts";
import { resolvedType } from "../resolved-type.ts";
import { documentation, literal, propertyKey } from "../typescript/syntax.ts";
import { type AttributeType, attributeType } from "./attribute-type.ts";

/** A column twice: declared in the class, and defined for `init`. */
export type Attribute = { readonly declared: string; readonly defined: string };

/** The columns of a table as attributes; Sequelize counts one of them at most. */
export function attributes(scope: OrmScope, table: TableRecord): readonly Attribute[] {
  const columns = scope.catalog.columnsOf(table.id);
  const counted = columns.find((column) => isCounted(scope, column));
  return columns.map((column) => attribute(scope, table, { column, counts: column === counted }));
}

type Given = { readonly column: ColumnRecord; readonly counts: boolean };

function attribute(scope: OrmScope, table: TableRecord, { column, counts }: Given): Attribute {
  const { catalog, names } = scope;
  loseDomain(scope, column.id);
  const type = attributeType(scope, column);
  const nullable = isNullable(catalog, column);
  const isKey = catalog.primaryKeyOf(table.id)?.columns.includes(column.id) ?? false;
  const settings = [
    `type: ${type.type}`,
    `field: ${literal(column.name)}`,
    ...(nullable ? [] : ["allowNull: false"]),
    ...(isKey ? ["primaryKey: true"] : []),
    ...(counts ? countingSettings(scope, table, column) : valueSettings(scope, column, type)),
    ...(column.comment === null ? [] : [`comment: ${literal(column.comment)}`]),
  ];
  const name = propertyKey(names.nameOf(column.id));
  const held = nullable && type.holds !== "unknown" ? `${type.holds} | null` : type.holds;
  const optional = isOptionalOnInsert(catalog, column) || column.identity !== null;
  const declared = `  declare ${name}: ${optional ? `CreationOptional<${held}>` : held};\n`;
  return {
    declared: `${documentation(column.comment, "  ")}${declared}`,
    defined: `      ${name}: { ${settings.join(", ")} },\n`,
  };
}

function isCounted({ catalog }: OrmScope, column: ColumnRecord): boolean {
  const { base, dimensions } = column.type;
  const whole = base.kind === "builtin" && dimensions === 0 && ["int2", "int4", "int8"].includes(base.name);
  return (
    whole &&
    (column.identity !== null || serialSequence(catalog, column) !== undefined) &&
    !isNullable(catalog, column)
  );
}

function countingSettings(scope: OrmScope, table: TableRecord, column: ColumnRecord): readonly string[] {
  const { catalog } = scope;
  if (column.identity === null) {
    if (!isSerial(catalog, table, column))
      lose(scope, column.id, "It is counted by a sequence that Sequelize makes.");
    return ["autoIncrement: true"];
  }
  const { options, sequence, when } = column.identity;
  if (when === "always") lose(scope, column.id, "Its identity is BY DEFAULT, not ALWAYS.");
  const plain = Object.values(options).every((value) => value === null || value === false);
  if (!plain || sequence !== null)
    lose(scope, column.id, "Left out: name and options of the identity's sequence.");
  return ["autoIncrement: true", "autoIncrementIdentity: true"];
}

function valueSettings(scope: OrmScope, column: ColumnRecord, type: AttributeType): readonly string[] {
  const { catalog } = scope;
  if (column.identity !== null || isCounted(scope, column)) {
    lose(scope, column.id, "It is not counted: Sequelize counts one column of a table.");
    return [];
  }
  if (column.generated) {
    lose(scope, column.id, "It is an ordinary column: Sequelize does not know generated ones.");
    return [];
  }
  const sql = column.default ?? domainDefault(catalog, column);
  if (sql === null) return [];
  const value = defaultValue(sql);
  if (value.kind === "null") return [];
  const needed =
    (type.isEnum ? undefined : needsBesides(catalog, sql, ["domain", "enum"])) ??
    (value.kind === "sequence" ? value.name : undefined);
  if (needed !== undefined) {
    lose(scope, column.id, `Left out: default, because Sequelize does not make ${needed}.`);
    return [];
  }
  const said = type.isEnum
    ? enumDefault(column, value)
    : (constantOf(scope, column, value) ?? `sql(${literal(sql)})`);
  if (said === undefined) lose(scope, column.id, "Left out: default.");
  return said === undefined ? [] : [`defaultValue: ${said}`];
}

/** The enum's name in a cast would be that of the design. */
function enumDefault({ type }: ColumnRecord, value: DefaultValue): string | undefined {
  if (value.kind !== "text") return undefined;
  return type.dimensions === 0
    ? literal(value.value)
    : `sql(${literal(`'${value.value.replaceAll("'", "''")}'`)})`;
}

const written: ReadonlySet<string> = new Set(["text", "varchar"]);

function constantOf({ catalog }: OrmScope, column: ColumnRecord, value: DefaultValue): string | undefined {
  const type = plainType(resolvedType(catalog, column.type));
  const name = type.kind === "builtin" ? type.name : "";
  if (value.kind === "boolean" && name === "bool") return String(value.value);
  if (value.kind === "number" && ["int2", "int4"].includes(name) && /^(?:0|[1-9]\d{0,8})$/.test(value.text)) {
    return value.text;
  }
  return value.kind === "text" && written.has(name) && !value.value.includes("\\")
    ? literal(value.value)
    : undefined;
}
