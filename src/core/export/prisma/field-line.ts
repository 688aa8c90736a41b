import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable } from "../column-rules.ts";
import { type DefaultValue, defaultValue, serialSequence } from "../default-value.ts";
import { domainDefault } from "../orm/domain-default.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose, loseDomain } from "../orm/orm-scope.ts";
import { isSerial, isUsualKey } from "../orm/usual.ts";
import { resolvedType, withoutDomains } from "../resolved-type.ts";
import { enumValueNames } from "./enum-block.ts";
import { type FieldType, fieldType, loseType } from "./field-type.ts";
import { type PrismaLine, type PrismaScope, prismaComment, prismaText } from "./prisma-scope.ts";

/** A column as a field of its model. */
export function fieldLine(scope: PrismaScope, table: TableRecord, column: ColumnRecord): PrismaLine {
  const { catalog, names } = scope;
  const type = fieldType(scope, column);
  const name = names.nameOf(column.id);
  loseType(scope, column, type);
  loseDomain(scope, column.id);
  const key = catalog.primaryKeyOf(table.id);
  const isKey = key?.columns.length === 1 && key.columns[0] === column.id;
  const mark = type.list ? "[]" : isNullable(catalog, column) ? "?" : "";
  const attributes = [
    isKey && key ? `@id${isUsualKey(table, key.name) ? "" : `(map: ${prismaText(key.name)})`}` : "",
    valueClause(scope, table, { column, type }),
    name === column.name ? "" : `@map(${prismaText(column.name)})`,
    type.native,
  ];
  return {
    above: prismaComment(column.comment, "  "),
    cells: [name, `${type.base}${mark}`, attributes.filter((each) => each !== "").join(" ")],
  };
}

type Given = { readonly column: ColumnRecord; readonly type: FieldType };

function valueClause(scope: PrismaScope, table: TableRecord, { column, type }: Given): string {
  const { catalog } = scope;
  if (column.generated) {
    lose(scope, column.id, "It is an ordinary column: Prisma does not know generated ones.");
    return "";
  }
  const counts = column.identity !== null || serialSequence(catalog, column) !== undefined;
  if (counts && ["Int", "BigInt"].includes(type.base) && !type.list && !isNullable(catalog, column)) {
    if (!isSerial(catalog, table, column)) {
      const instead = column.identity === null ? "" : ", instead of an identity";
      lose(scope, column.id, `It is counted by a sequence that Prisma makes${instead}.`);
    }
    return "@default(autoincrement())";
  }
  const sql = column.default ?? domainDefault(catalog, column);
  return sql === null ? "" : defaultOf(scope, { column, type }, sql);
}

function defaultOf(scope: PrismaScope, { column, type }: Given, sql: string): string {
  const value = defaultValue(sql);
  const needed = needsBesides(scope.catalog, sql);
  if (needed !== undefined || value.kind === "sequence") {
    const what = needed ?? (value.kind === "sequence" ? value.name : "");
    lose(scope, column.id, `Left out: default, because Prisma does not make ${what}.`);
    return "";
  }
  const said = type.list || type.unsupported ? undefined : constantOf(scope, { column, type }, value);
  if (said !== undefined) return `@default(${said})`;
  return value.kind === "null" ? "" : `@default(dbgenerated(${prismaText(sql)}))`;
}

function constantOf(scope: PrismaScope, { column, type }: Given, value: DefaultValue): string | undefined {
  const labels = withoutDomains(resolvedType(scope.catalog, column.type));
  if (labels.kind === "enum" && value.kind === "text") return enumValueNames(labels.labels).get(value.value);
  switch (value.kind) {
    case "boolean":
      return type.base === "Boolean" ? String(value.value) : undefined;
    case "number":
      return isNumber(type, value.text) ? value.text : undefined;
    case "text":
      return isText(type) && !value.value.includes("\\") ? prismaText(value.value) : undefined;
    case "now":
      return value.of === "timestamp" && /@db\.Timestamp/.test(type.native) && isNow(column)
        ? "now()"
        : undefined;
    default:
      return undefined;
  }
}

function isNow({ default: sql }: ColumnRecord): boolean {
  return /^(?:now\(\)|current_timestamp)$/i.test(sql?.trim() ?? "");
}

function isText({ base, native }: FieldType): boolean {
  return base === "String" && (native === "" || /^@db\.(?:VarChar|Char)/.test(native));
}

function isNumber({ base, native }: FieldType, text: string): boolean {
  if (native === "@db.Money") return false;
  if (base === "Int" || base === "BigInt") return /^-?\d{1,9}$/.test(text);
  return (base === "Float" || base === "Decimal") && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(text);
}
