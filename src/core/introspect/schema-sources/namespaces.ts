import { name, words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";

export const namespaces = defineSource({
  id: "namespaces",
  fields: { oid: words, name },
  sql: "SELECT s.oid, s.name FROM space s ORDER BY s.name",
});
