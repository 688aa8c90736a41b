/** The name PostgreSQL gives the type of a range's sets: `range` becomes `multirange`, else `_multirange` follows (8.17). */
export function multirangeName(range: string): string {
  return range.includes("range") ? range.replace("range", "multirange") : `${range}_multirange`;
}
