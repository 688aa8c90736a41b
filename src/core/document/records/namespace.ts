import { children, flag, name, optional, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** What PostgreSQL calls a schema: a space of names. `public` exists in every database and is not created. */
export const namespaceShape = defineRecord("namespace", {
  name,
  comment: optional(words),
  enums: children("enum"),
  domains: children("domain"),
  sequences: children("sequence"),
  tables: children("table"),
  views: children("view"),
  functions: children("function"),
  composites: children("composite"),
  ranges: children("range"),
  /** It exists elsewhere (`auth` of Supabase): referred to, never created. */
  external: flag,
});
