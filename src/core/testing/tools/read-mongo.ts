/** What a script for mongosh makes: the validator of each collection, and what its indexes are made with. */
export type MongoReading = ReadonlyMap<
  string,
  { readonly schema: Readonly<Record<string, unknown>>; readonly indexes: readonly (readonly unknown[])[] }
>;

/** Keywords of `$jsonSchema` (MongoDB manual, "$jsonSchema", draft 4 without references, formats and defaults). */
const keywords = new Set(
  `additionalProperties allOf anyOf bsonType description enum exclusiveMaximum exclusiveMinimum items maxLength maximum
  minLength minimum not properties required title`.split(/\s+/),
);

const bsonTypes = new Set(
  "array binData bool date decimal double int long null object objectId string".split(" "),
);

/** Runs a script against a stand-in for mongosh's `db`; throws on a keyword or type that MongoDB does not know. */
export function readMongo(script: string): MongoReading {
  const made = new Map<
    string,
    { schema: Readonly<Record<string, unknown>>; indexes: (readonly unknown[])[] }
  >();
  const db = {
    createCollection(name: string, { validator }: { validator: { $jsonSchema: Record<string, unknown> } }) {
      if (made.has(name) || name === "" || name.includes("$")) throw new Error(`Bad name: ${name}`);
      check(validator.$jsonSchema);
      made.set(name, { schema: validator.$jsonSchema, indexes: [] });
    },
    getCollection: (name: string) => ({
      createIndex: (keys: object, options: object) => made.get(name)?.indexes.push([keys, options]),
    }),
  };
  new Function("db", `"use strict";\n${script}`)(db);
  return made;
}

function check(schema: unknown): void {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (Array.isArray(schema)) check(value);
    else checkKeyword(key, value);
  }
}

function checkKeyword(key: string, value: unknown): void {
  if (!keywords.has(key)) throw new Error(`MongoDB has no keyword ${key}`);
  if (key === "bsonType") for (const type of [value].flat()) checkType(type);
  if (key === "properties") for (const inner of Object.values(Object(value))) check(inner);
  if (["items", "allOf", "anyOf", "not"].includes(key)) check(value);
}

function checkType(type: unknown): void {
  if (typeof type !== "string" || !bsonTypes.has(type))
    throw new Error(`MongoDB has no type ${String(type)}`);
}
