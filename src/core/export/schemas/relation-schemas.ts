import { referenceTo } from "../observed-reference.ts";
import type { NamedRelation } from "../typescript/declared-names.ts";
import { objectKey, type SchemaScope, schema, valueSchema } from "./schema-scope.ts";
import type { Way } from "./shape-of.ts";

/** The schemas of a view or foreign table: a row, and what may be written through it where PostgreSQL takes it. */
export function relationSchemas(scope: SchemaScope, { id, relation }: NamedRelation): string {
  const { catalog, dialect } = scope;
  const path = `${relation.namespace}.${relation.name}`;
  const entries = (way: Way) =>
    relation.columns.map((column) => {
      if (way === "write" && !column.updatable) return [objectKey(column.name), dialect.absent] as const;
      const text = valueSchema(scope, referenceTo(catalog, column.type), way);
      const nullable = column.nullable ? dialect.nullable(text) : text;
      return [objectKey(column.name), way === "write" ? dialect.optional(nullable) : nullable] as const;
    });
  const words = catalog.find("view", id)?.comment ?? `A row of the ${relation.kind} ${path}.`;
  const row = schema(scope, id, { words, text: dialect.object(entries("read")) });
  if (!relation.writable) return row;
  return [
    row,
    schema(scope, id, {
      suffix: "Insert",
      words: `What may be inserted into ${path}.`,
      text: dialect.object(entries("write")),
    }),
    schema(scope, id, {
      suffix: "Update",
      words: `What may be changed in ${path}.`,
      text: dialect.object(entries("write")),
    }),
  ].join("\n");
}
