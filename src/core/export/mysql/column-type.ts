import type { ResolvedType } from "../resolved-type.ts";
import { mysql } from "./scope.ts";

/** A type of MySQL, how a text default is written for it, and what it does not keep. */
export type MysqlType = {
  readonly type: string;
  /** Bytes of a value in an index; undefined when it can be in none. */
  readonly keyBytes?: number;
  readonly loss?: string;
};

const longText: MysqlType = { type: "LONGTEXT" };

const fixed: Readonly<Record<string, MysqlType>> = {
  bool: { type: "BOOLEAN", keyBytes: 1 },
  int2: { type: "SMALLINT", keyBytes: 2 },
  int4: { type: "INT", keyBytes: 4 },
  int8: { type: "BIGINT", keyBytes: 8 },
  oid: { type: "INT UNSIGNED", keyBytes: 4 },
  float4: { type: "FLOAT", keyBytes: 4 },
  float8: { type: "DOUBLE", keyBytes: 8 },
  money: { type: "DECIMAL(19,2)", keyBytes: 9, loss: "The money has no currency." },
  json: { type: "JSON" },
  jsonb: { type: "JSON" },
  uuid: { type: "CHAR(36)", keyBytes: 144 },
  date: { type: "DATE", keyBytes: 3 },
  inet: { type: "VARCHAR(43)", keyBytes: 172, loss: "The inet is text." },
  cidr: { type: "VARCHAR(43)", keyBytes: 172, loss: "The cidr is text." },
  macaddr: { type: "CHAR(17)", keyBytes: 68, loss: "The macaddr is text." },
  interval: { type: "VARCHAR(255)", keyBytes: 1020, loss: "The interval is text." },
  name: { type: "VARCHAR(63)", keyBytes: 252 },
};

/** The type of a column; one in a key or index needs a bounded length. */
export function mysqlType(type: ResolvedType, keyed: boolean): MysqlType {
  switch (type.kind) {
    case "builtin":
      return Object.hasOwn(fixed, type.name) ? (fixed[type.name] ?? longText) : sized(type, keyed);
    case "enum":
      return enumerated(type.labels, keyed);
    case "domain":
      return mysqlType(type.under, keyed);
    case "array":
      return { type: "JSON", loss: "The array is JSON." };
    case "record":
      return { type: "JSON", loss: "The row is JSON." };
    case "external":
      return external(type.name, keyed);
  }
}

type Builtin = Extract<ResolvedType, { readonly kind: "builtin" }>;

function sized({ name, modifiers }: Builtin, keyed: boolean): MysqlType {
  const [first, second] = modifiers.map(Number);
  switch (name) {
    case "numeric":
      return decimal(first, second ?? 0);
    case "text":
    case "xml":
      return { ...text(undefined, keyed), ...(name === "xml" && !keyed ? { loss: "The xml is text." } : {}) };
    case "varchar":
      return text(first, keyed);
    case "bpchar":
      return first !== undefined && first <= 255
        ? { type: `CHAR(${first})`, keyBytes: first * 4 }
        : text(first, keyed);
    case "char":
      return { type: "CHAR(1)", keyBytes: 4 };
    case "bytea":
      return keyed
        ? { type: "VARBINARY(255)", keyBytes: 255, loss: "It has at most 255 bytes, to be part of a key." }
        : { type: "LONGBLOB" };
    case "time":
    case "timetz":
    case "timestamp":
    case "timestamptz":
      return moment(name, first ?? 6);
    case "bit":
      return (first ?? 1) <= 64
        ? { type: `BIT(${first ?? 1})`, keyBytes: 8 }
        : { ...text(undefined, keyed), loss: "The bits are text." };
    default:
      return { ...text(undefined, keyed), loss: `It is text: MySQL has no ${name}.` };
  }
}

/** Texts whose length nobody knows are LONGTEXT, or short where a key needs it. Rows have 65,535 bytes for the rest. */
function text(length: number | undefined, keyed: boolean): MysqlType {
  if (keyed && (length ?? 256) > 255) {
    if (length !== undefined && length <= 768) return { type: `VARCHAR(${length})`, keyBytes: length * 4 };
    return {
      type: "VARCHAR(255)",
      keyBytes: 1020,
      loss: "It has at most 255 characters, to be part of a key.",
    };
  }
  if (length === undefined) return longText;
  if (length > 1024) return { type: "LONGTEXT", loss: `It may have more than ${length} characters.` };
  return { type: `VARCHAR(${length})`, keyBytes: length * 4 };
}

function decimal(precision: number | undefined, scale: number): MysqlType {
  if (precision === undefined) {
    return {
      type: "DECIMAL(65,30)",
      keyBytes: 30,
      loss: "It has 35 digits before the point and 30 behind it.",
    };
  }
  if (precision <= 65 && scale >= 0 && scale <= 30 && scale <= precision) {
    return { type: `DECIMAL(${precision},${scale})`, keyBytes: 30 };
  }
  return {
    type: "DECIMAL(65,30)",
    keyBytes: 30,
    loss: `Left out: its precision, ${precision} and ${scale}.`,
  };
}

function moment(name: string, precision: number): MysqlType {
  const type = `${name.startsWith("timestamp") ? "DATETIME" : "TIME"}${precision === 0 ? "" : `(${precision})`}`;
  return name.endsWith("tz")
    ? { type, keyBytes: 8, loss: "It has no time zone: the program has to keep to UTC." }
    : { type, keyBytes: 8 };
}

function enumerated(labels: readonly string[], keyed: boolean): MysqlType {
  if (labels.length === 0)
    return { ...text(undefined, keyed), loss: "It is any text: its enum has no values." };
  // MySQL takes the spaces from the end of a value.
  const odd = labels.some((label) => label.endsWith(" ") || Array.from(label).length > 255);
  if (odd) return { ...text(255, keyed), loss: "It is any text: MySQL cannot have the values of its enum." };
  return { type: `ENUM(${labels.map(mysql.text).join(", ")})`, keyBytes: 2 };
}

function external(name: string, keyed: boolean): MysqlType {
  if (name === "citext") {
    const { type, ...rest } = text(undefined, keyed);
    return { ...rest, type: `${type} COLLATE utf8mb4_0900_as_ci` };
  }
  if (name === "hstore") return { type: "JSON", loss: "The hstore is JSON." };
  return { ...text(undefined, keyed), loss: `It is text: MySQL has no ${name}.` };
}
