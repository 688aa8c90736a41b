/** What a node of PostgreSQL's parse tree holds. */
export type NodeFields = Readonly<Record<string, unknown>>;

/** Whether a value of a parse tree is a node or what one holds. */
export function isNodeFields(value: unknown): value is NodeFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The last part of a qualified name; "" of anything else. */
export function lastName(names: unknown): string {
  const last: unknown = Array.isArray(names) ? names.at(-1) : undefined;
  const text = isNodeFields(last) && isNodeFields(last.String) ? last.String.sval : undefined;
  return typeof text === "string" ? text : "";
}
