/**
 * The types of pg_catalog, by internal name (`pg_type.typname`), with the words of SQL where PostgreSQL prints
 * others than the internal name. `…` marks where modifiers go. Sources: PostgreSQL manual, table 8.1 "Data Types";
 * `format_type` in src/backend/utils/adt/format_type.c; src/include/catalog/pg_type.dat.
 */
const builtinTypes: Readonly<Record<string, string>> = {
  bool: "boolean",
  bpchar: "character…",
  varchar: "character varying…",
  char: '"char"',
  int2: "smallint",
  int4: "integer",
  int8: "bigint",
  float4: "real",
  float8: "double precision",
  numeric: "numeric…",
  money: "money",
  text: "text",
  name: "name",
  bytea: "bytea",
  uuid: "uuid",
  json: "json",
  jsonb: "jsonb",
  jsonpath: "jsonpath",
  xml: "xml",
  date: "date",
  time: "time… without time zone",
  timetz: "time… with time zone",
  timestamp: "timestamp… without time zone",
  timestamptz: "timestamp… with time zone",
  interval: "interval…",
  bit: "bit…",
  varbit: "bit varying…",
  inet: "inet",
  cidr: "cidr",
  macaddr: "macaddr",
  macaddr8: "macaddr8",
  point: "point",
  line: "line",
  lseg: "lseg",
  box: "box",
  path: "path",
  polygon: "polygon",
  circle: "circle",
  tsvector: "tsvector",
  tsquery: "tsquery",
  gtsvector: "gtsvector",
  int4range: "int4range",
  int8range: "int8range",
  numrange: "numrange",
  tsrange: "tsrange",
  tstzrange: "tstzrange",
  daterange: "daterange",
  int4multirange: "int4multirange",
  int8multirange: "int8multirange",
  nummultirange: "nummultirange",
  tsmultirange: "tsmultirange",
  tstzmultirange: "tstzmultirange",
  datemultirange: "datemultirange",
  oid: "oid",
  tid: "tid",
  xid: "xid",
  xid8: "xid8",
  cid: "cid",
  oidvector: "oidvector",
  int2vector: "int2vector",
  regproc: "regproc",
  regprocedure: "regprocedure",
  regoper: "regoper",
  regoperator: "regoperator",
  regclass: "regclass",
  regtype: "regtype",
  regrole: "regrole",
  regnamespace: "regnamespace",
  regcollation: "regcollation",
  regconfig: "regconfig",
  regdictionary: "regdictionary",
  aclitem: "aclitem",
  refcursor: "refcursor",
  pg_lsn: "pg_lsn",
  pg_snapshot: "pg_snapshot",
  txid_snapshot: "txid_snapshot",
  pg_node_tree: "pg_node_tree",
  pg_ndistinct: "pg_ndistinct",
  pg_dependencies: "pg_dependencies",
  pg_mcv_list: "pg_mcv_list",
  pg_ddl_command: "pg_ddl_command",
  any: '"any"',
  anyarray: "anyarray",
  anyelement: "anyelement",
  anynonarray: "anynonarray",
  anyenum: "anyenum",
  anyrange: "anyrange",
  anymultirange: "anymultirange",
  anycompatible: "anycompatible",
  anycompatiblearray: "anycompatiblearray",
  anycompatiblenonarray: "anycompatiblenonarray",
  anycompatiblerange: "anycompatiblerange",
  anycompatiblemultirange: "anycompatiblemultirange",
  cstring: "cstring",
  record: "record",
  trigger: "trigger",
  event_trigger: "event_trigger",
  void: "void",
  unknown: "unknown",
  internal: "internal",
  language_handler: "language_handler",
  fdw_handler: "fdw_handler",
  index_am_handler: "index_am_handler",
  tsm_handler: "tsm_handler",
  table_am_handler: "table_am_handler",
};

/** What people may write beside the internal name and the printed words. */
const otherSpellings: Readonly<Record<string, string>> = {
  int: "int4",
  decimal: "numeric",
  dec: "numeric",
  float: "float8",
  character: "bpchar",
  "char varying": "varchar",
  nchar: "bpchar",
  "national character": "bpchar",
  "national character varying": "varchar",
};

/** The pseudo-types that CREATE TABLE turns into a column with a sequence, and the integer type under each. */
export const serialTypes = {
  smallserial: "int2",
  serial2: "int2",
  serial: "int4",
  serial4: "int4",
  bigserial: "int8",
  serial8: "int8",
} as const;

/** Whether a name is one of `serialTypes`. */
export function isSerialType(name: string): name is keyof typeof serialTypes {
  return Object.hasOwn(serialTypes, name);
}

const internalNames: ReadonlyMap<string, string> = new Map([
  ...Object.entries(builtinTypes).map(([internal, words]): [string, string] => [
    words.replace("…", ""),
    internal,
  ]),
  ...Object.keys(builtinTypes)
    .filter((internal) => internal !== "char" && internal !== "any")
    .map((internal): [string, string] => [internal, internal]),
  ...Object.entries(otherSpellings),
  ["char", "bpchar"],
]);

/** Whether pg_catalog has a type of this internal name. Array types (`_int4`) are not listed: they are dimensions. */
export function isBuiltinType(internalName: string): boolean {
  return Object.hasOwn(builtinTypes, internalName);
}

/** Internal names of all types of pg_catalog that this program knows, the common ones first. */
export const builtinTypeNames: readonly string[] = Object.keys(builtinTypes);

/**
 * The internal name for the words of a type without modifiers, in any letter case and spacing: `INT` → `int4`,
 * `character  varying` → `varchar`. Undefined when pg_catalog has no such type.
 */
export function internalTypeName(words: string): string | undefined {
  const written = words.trim().replace(/\s+/g, " ");
  return internalNames.get(written.startsWith('"') ? written : written.toLowerCase());
}

/**
 * The SQL for a type of pg_catalog as PostgreSQL prints it, with its modifiers in their place:
 * `timestamp(3) with time zone`. A name it does not know is returned as it is, modifiers behind it.
 * `bpchar` without a length has no other words: `character` would mean one character.
 */
export function builtinTypeSql(
  internalName: string,
  modifiers: readonly string[] = [],
  intervalFields = "",
): string {
  const fields = intervalFields === "" ? "" : ` ${intervalFields}`;
  if (internalName === "bpchar" && modifiers.length === 0) return "bpchar";
  const words = Object.hasOwn(builtinTypes, internalName) ? builtinTypes[internalName] : undefined;
  const inParentheses = modifiers.length === 0 ? "" : `(${modifiers.join(",")})`;
  const template = words?.includes("…") ? words : `${words ?? internalName}…`;
  return template.replace("…", () => `${fields}${inParentheses}`);
}
