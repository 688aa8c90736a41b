import type { Loss } from "../../export/target.ts";
import type { CatalogFact } from "../../introspect/catalog-fact.ts";
import { type CatalogDifference, compareCatalogs } from "../../introspect/compare-catalogs.ts";

/** What two catalogs spell in two ways and mean alike. */
function plainWords(text: string): string {
  return text
    .replaceAll("CURRENT_TIMESTAMP", "now()")
    .replaceAll("('now'::text)::date", "CURRENT_DATE")
    .replace(" ON ONLY ", " ON ");
}

/** Facts about objects that a mapper is not asked for: comments stand in its files, privileges in none. */
const besides = /^(?:comment|grant|privilege|owner|default privilege|namespace|extension)\b/;

/**
 * The differences between what a design builds and what a mapper built of our export of it, in words, but for those
 * at a place that a loss names: there, or within something that is left out as a whole.
 */
export function unlistedDifferences(
  wanted: readonly CatalogFact[],
  made: readonly CatalogFact[],
  losses: readonly Loss[],
): readonly string[] {
  const spelled = (facts: readonly CatalogFact[]): readonly CatalogFact[] =>
    facts
      .filter(({ object, property }) => !besides.test(object) && !besides.test(property))
      // DEFAULT NULL says nothing.
      .filter(({ property, value }) => !(property.endsWith(" default") && value.startsWith("NULL::")))
      .map((fact) => ({ ...fact, value: plainWords(fact.value) }));
  const tables = new Map(
    [...wanted, ...made].flatMap(({ object, property, value }) =>
      object.startsWith("index ") && property === "table" ? [[object, value] as const] : [],
    ),
  );
  const columns = new Map(
    [...wanted, ...made].flatMap(({ object, property, value }) =>
      property === "identity of" || property === "owned by" ? [[object, unquoted(value)] as const] : [],
    ),
  );
  // What has another name is at another place.
  const renamed = losses.flatMap(({ at, message }) => {
    const [, name] = /^It is called (.*)\.$/s.exec(message) ?? [];
    return name === undefined ? [] : [`${at.slice(0, at.lastIndexOf("."))}.${name}`];
  });
  const places = new Set([...losses.map(({ at }) => at), ...renamed]);
  const gone = losses.filter(({ message }) => /^The .* is left out/.test(message)).map(({ at }) => at);
  return compareCatalogs(spelled(wanted), spelled(made))
    .filter((difference) => {
      const column = columns.get(difference.object);
      const at = [...placesOf(difference, tables), ...(column === undefined ? [] : [column])];
      return !at.some(
        (place) =>
          places.has(place) ||
          gone.some((lost) => place.startsWith(`${lost}.`) || place.startsWith(`${lost}(`)),
      );
    })
    .map(told);
}

function told(difference: CatalogDifference): string {
  const sides = {
    "only-in-a": "a" in difference ? `lost: ${difference.a}` : "",
    "only-in-b": "b" in difference ? `added: ${difference.b}` : "",
    differs: "a" in difference && "b" in difference ? `${difference.a} → ${difference.b}` : "",
  };
  return `${difference.object} ${difference.property} ${sides[difference.kind]}`;
}

/** Paths of the design that a fact is about: of the object, and of the column or constraint in its property. */
function placesOf(
  { object, property }: CatalogDifference,
  tables: ReadonlyMap<string, string>,
): readonly string[] {
  const path = unquoted(
    object.replace(/^(?:base type|foreign table|materialized view|partitioned table|\S+) /, ""),
  );
  const table = tables.get(object);
  if (table !== undefined) {
    const bare = path.slice(path.indexOf(".") + 1);
    const home = unquoted(table);
    return [`${home.includes(".") ? home : `public.${home}`}.${bare}`];
  }
  const [, within] = /^(?:column|constraint|policy|trigger|rule) ("(?:[^"]|"")+"|\S+)/.exec(property) ?? [];
  const whole = path.includes(".") ? path : `public.${path}`;
  // Objects that the design keeps word for word stand in no namespace.
  if (within === undefined) return [whole, whole.slice(whole.indexOf(".") + 1)];
  return [`${whole}.${unquoted(within)}`];
}

function unquoted(path: string): string {
  return path.replace(/"((?:[^"]|"")*)"/g, (_, inner: string) => inner.replaceAll('""', '"'));
}
