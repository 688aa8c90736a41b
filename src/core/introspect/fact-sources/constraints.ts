import type { FactSource } from "../fact-source.ts";

/** Constraints of tables. NOT NULL is a fact of the column: only since PostgreSQL 18 is it also a constraint. */
export const constraints: FactSource = {
  id: "constraints",
  sql: `
SELECT r.object, 'constraint ' || quote_ident(k.conname), pg_get_constraintdef(k.oid)
FROM pg_constraint k
JOIN user_relation r ON r.oid = k.conrelid
WHERE k.contype NOT IN ('n', 't')`,
};
