import type { FactSource } from "../fact-source.ts";

export const namespaces: FactSource = {
  id: "namespaces",
  sql: `
SELECT 'namespace ' || name, 'exists', '' FROM user_namespace`,
};
