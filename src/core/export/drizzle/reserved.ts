/** Names that the file imports from Drizzle. */
export const importedNames: readonly string[] =
  `PgTableExtraConfigValue authUsers bigint bigserial bit boolean char check cidr customType date doublePrecision foreignKey halfvec index inet
  integer interval json jsonb macaddr macaddr8 numeric pgEnum pgMaterializedView pgPolicy pgSchema pgSequence pgTable pgView point primaryKey real
  relations serial smallint smallserial sparsevec sql text time timestamp unique uniqueIndex uuid varchar vector`.split(
    /\s+/,
  );

/** Properties that Drizzle gives to tables beside their columns. */
export const tableProperties: readonly string[] =
  "__proto__ _ $inferSelect $inferInsert enableRLS getSQL shouldOmitSQLParens constructor".split(" ");
