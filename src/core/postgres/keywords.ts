/**
 * The key words of PostgreSQL 18 that are not free as names. Words of no list here are "unreserved": names like any
 * other. Source: PostgreSQL manual, appendix C "SQL Key Words"; src/include/parser/kwlist.h.
 */
const reserved = `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint
  create current_catalog current_date current_role current_time current_timestamp current_user default deferrable desc
  distinct do else end except false fetch for foreign from grant group having in initially intersect into lateral
  leading limit localtime localtimestamp not null offset on only or order placing primary references returning select
  session_user some symmetric system_user table then to trailing true union unique user using variadic when where
  window with`;

/** Names of functions and types, never of tables or columns. */
const typeOrFunctionName = `authorization binary collation concurrently cross current_schema freeze full ilike inner is
  isnull join left like natural notnull outer overlaps right similar tablesample verbose`;

/** Names of tables and columns, never of functions or types. */
const columnName = `between bigint bit boolean char character coalesce dec decimal exists extract float greatest
  grouping inout int integer interval json json_array json_arrayagg json_exists json_object json_objectagg json_query
  json_scalar json_serialize json_table json_value least merge_action national nchar none normalize nullif numeric out
  overlay position precision real row setof smallint substring time timestamp treat trim values varchar xmlattributes
  xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`;

export type KeywordCategory = "reserved" | "type or function name" | "column name";

const categories: ReadonlyMap<string, KeywordCategory> = new Map([
  ...entries(reserved, "reserved"),
  ...entries(typeOrFunctionName, "type or function name"),
  ...entries(columnName, "column name"),
]);

/** The words that are never names unless quoted, in lower case. */
export const reservedWords: readonly string[] = reserved.split(/\s+/);

function entries(words: string, category: KeywordCategory): readonly [string, KeywordCategory][] {
  return words.split(/\s+/).map((word) => [word, category]);
}

/** In which way a word, in lower case, is kept from being a name; undefined when it is as free as any other. */
export function keywordCategory(word: string): KeywordCategory | undefined {
  return categories.get(word);
}
