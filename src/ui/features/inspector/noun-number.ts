/**
 * A table's name for one row: "orders" → "order", "categories" → "category", "film_actors" → "film_actor".
 * English endings only; what may be singular already ("address", "status") stays.
 */
export function nounForOne(name: string): string {
  if (/(ss|us|is)$/i.test(name)) return name;
  if (/[^aeiou]ies$/i.test(name)) return `${name.slice(0, -3)}y`;
  if (/(ch|sh|x|ss)es$/i.test(name)) return name.slice(0, -2);
  return /[a-z]s$/i.test(name) ? name.slice(0, -1) : name;
}

/** A table's name for many rows: "rental" → "rentals", "category" → "categories", "orders" stays. */
export function nounForMany(name: string): string {
  const one = nounForOne(name);
  if (one !== name) return name;
  if (/[^aeiou]y$/i.test(one)) return `${one.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/i.test(one) ? `${one}es` : `${one}s`;
}
