/** What carries rows between a program and PostgreSQL; each gives other types of JavaScript for the same values. */
export type Transport = "postgrest" | "node-postgres" | "postgres.js";

/** A type of TypeScript when a value is read, and what may be given for it when it is written. */
export type Passage = { readonly read: string; readonly write: string };

const same = (type: string): Passage => ({ read: type, write: type });
const text = same("string");

/** PostgREST answers with the JSON of `to_json`: numbers as numbers, everything that JSON lacks as text. */
const json: Readonly<Record<string, Passage>> = {
  bool: same("boolean"),
  int2: same("number"),
  int4: same("number"),
  float4: same("number"),
  float8: same("number"),
  int8: { read: "number", write: "number | string" },
  numeric: { read: "number", write: "number | string" },
  json: same("Json"),
  jsonb: same("Json"),
};

/** What both drivers do with their default parsers. */
const drivers: Readonly<Record<string, Passage>> = {
  bool: same("boolean"),
  int2: same("number"),
  int4: same("number"),
  oid: { read: "number", write: "number" },
  float4: same("number"),
  float8: same("number"),
  int8: { read: "string", write: "string | number | bigint" },
  numeric: { read: "string", write: "string | number" },
  date: { read: "Date", write: "Date | string" },
  timestamp: { read: "Date", write: "Date | string" },
  timestamptz: { read: "Date", write: "Date | string" },
  bytea: same("Uint8Array"),
  json: same("Json"),
  jsonb: same("Json"),
};

const nodePostgres: Readonly<Record<string, Passage>> = {
  ...drivers,
  interval: { read: "Interval", write: "string" },
  point: { read: "{ x: number; y: number }", write: "string" },
  circle: { read: "{ x: number; y: number; radius: number }", write: "string" },
};

const scalars: Readonly<Record<Transport, Readonly<Record<string, Passage>>>> = {
  postgrest: json,
  "node-postgres": nodePostgres,
  "postgres.js": drivers,
};

/** A value of a type of pg_catalog, by its internal name. What has no other form comes as text. */
export function builtinPassage(transport: Transport, name: string): Passage {
  const known = scalars[transport];
  return (Object.hasOwn(known, name) ? known[name] : undefined) ?? text;
}

/** Types of extensions that are known to come as text. */
const extensionTexts: ReadonlySet<string> = new Set(
  "citext ltree lquery ltxtquery cube isbn isbn13 issn issn13 ean13 upc seg semver vector halfvec sparsevec".split(
    " ",
  ),
);

/** A value of an extension's type; undefined when nothing is known of it. */
export function extensionPassage(transport: Transport, name: string): Passage | undefined {
  if (extensionTexts.has(name)) return text;
  if (name === "hstore") return transport === "postgrest" ? same("Record<string, string | null>") : text;
  return undefined;
}

/** Types of pg_catalog of which node-postgres takes arrays apart (pg-types, textParsers.js); others stay text. */
const parsedArrays: ReadonlySet<string> = new Set(
  `bool bytea int2 int4 int8 oid float4 float8 numeric text varchar bpchar date timestamp timestamptz interval time
  timetz json jsonb uuid inet cidr macaddr money point numrange`.split(/\s+/),
);

/** What an array of a type of pg_catalog holds as its elements when it is read; undefined when it comes as text. */
export function arrayElement(transport: Transport, name: string): string | undefined {
  if (transport !== "node-postgres") return builtinPassage(transport, name).read;
  if (name === "numeric") return "number";
  return parsedArrays.has(name) ? builtinPassage(transport, name).read : undefined;
}

/** What people call the transports. */
export const carriers: Readonly<Record<Transport, string>> = {
  postgrest: "PostgREST",
  "node-postgres": "node-postgres",
  "postgres.js": "postgres.js",
};
