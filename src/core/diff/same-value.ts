import { equal } from "../base/equal.ts";
import { chosenGroup, isPlain } from "../document/accepts.ts";
import { entriesOf, type Field, type Fields } from "../document/field.ts";
import { sameFragment } from "../expression/same-fragment.ts";

/** Lists whose order means nothing to PostgreSQL, by the name of their property. */
const unordered: ReadonlySet<string> = new Set([
  "parameters",
  "options",
  "foreignOptions",
  "roles",
  "privileges",
  "tables",
  "namespaces",
  "events",
  "exceptions",
  "severities",
  "hidden",
  "measures",
  "checks",
]);

/** Whether two values of a property mean the same: SQL by its meaning, lists without an order as sets. */
export function sameValue(name: string, field: Field, [a, b]: readonly [unknown, unknown]): boolean {
  switch (field.type) {
    case "text":
      return a === b || (field.role === "sql" && sameFragment(String(a), String(b)));
    case "optional":
      return a === null || b === null ? a === b : sameValue(name, field.of, [a, b]);
    case "list":
      return Array.isArray(a) && Array.isArray(b) && sameLists(name, field.of, [a, b]);
    case "group":
      return isPlain(a) && isPlain(b) && sameFields(field.fields, a, b);
    case "variant": {
      const [one, other] = [chosenGroup(field, a), chosenGroup(field, b)];
      return one?.kind === other?.kind && !!one && !!other && sameFields(one.fields, one.value, other.value);
    }
    default:
      return equal(a, b);
  }
}

type Plain = Readonly<Record<string, unknown>>;

function sameFields(fields: Fields, a: Plain, b: Plain): boolean {
  return entriesOf(fields).every(([name, field]) => sameValue(name, field, [a[name], b[name]]));
}

function sameLists(
  name: string,
  field: Field,
  [a, b]: readonly [readonly unknown[], readonly unknown[]],
): boolean {
  if (a.length !== b.length) return false;
  if (!unordered.has(name)) return a.every((item, at) => sameValue(name, field, [item, b[at]]));
  const left = [...b];
  return a.every((item) => {
    const at = left.findIndex((other) => sameValue(name, field, [item, other]));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
