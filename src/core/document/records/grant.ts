import { flag, group, list, reference, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** Everything that GRANT and REVOKE may name and a design holds. */
const grantable = [
  "namespace",
  "enum",
  "domain",
  "composite",
  "range",
  "sequence",
  "table",
  "view",
  "function",
  "object",
] as const;

/**
 * What one role may do with one object (PostgreSQL manual 5.8). `grantee` is a role's name, empty for PUBLIC;
 * `privilege` is in capitals, `ALL` where it is all that the object knows; `columns` none means the whole object.
 * `revoked` takes away what PUBLIC has by default (EXECUTE of functions, USAGE of types).
 */
export const grantShape = defineRecord("grant", {
  on: reference(...grantable),
  grantee: words,
  revoked: flag,
  privileges: list(group({ privilege: words, columns: list(reference("column")), grantable: flag })),
});
