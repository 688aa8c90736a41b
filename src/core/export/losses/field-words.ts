/** Properties of records whose name alone would not tell a person what is meant. */
const known: Readonly<Record<string, string>> = {
  include: "INCLUDE columns",
  noInherit: "NO INHERIT",
  notValid: "NOT VALID",
  notEnforced: "NOT ENFORCED",
  notNull: "NOT NULL",
  unlogged: "UNLOGGED",
  nullsNotDistinct: "NULLS NOT DISTINCT",
  withoutOverlaps: "WITHOUT OVERLAPS",
  onDelete: "ON DELETE",
  onDeleteColumns: "the columns of ON DELETE",
  onUpdate: "ON UPDATE",
  match: "MATCH FULL",
  only: "ON ONLY",
  clustered: "CLUSTER ON",
  when: "its condition",
  partitionBy: "its partitioning",
  inherits: "INHERITS",
  parameters: "storage parameters",
  predicate: "its predicate",
  rowSecurity: "row level security",
  forceRowSecurity: "FORCE ROW LEVEL SECURITY",
  ofType: "OF its type",
  identity: "IDENTITY",
  generated: "the expression it is generated from",
  external: "that it exists elsewhere",
};

/** A property of a record in words for a list: `onDelete` is “ON DELETE”, `accessMethod` “access method”. */
export function fieldWords(key: string): string {
  const special = Object.hasOwn(known, key) ? known[key] : undefined;
  return special ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
