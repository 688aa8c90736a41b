/** A JSON Schema (2020-12) as plain data. */
export type Schema = Readonly<Record<string, unknown>>;

/** The schema or null. */
export function orNull(schema: Schema): Schema {
  if (Object.keys(schema).length === 0) return schema;
  const { type, enum: values } = schema;
  if (typeof type === "string" && values === undefined) return { ...schema, type: [type, "null"] };
  return { anyOf: [schema, { type: "null" }] };
}

/** A reference to a definition; the name is escaped for a JSON pointer within a fragment. */
export function referenceTo(name: string): Schema {
  const pointer = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return { $ref: `#/$defs/${encodeURIComponent(pointer)}` };
}
