import type { Segment } from "../../core/sql/import/scan/segment.ts";
import { extensionOfFunction, extensionOfOperatorClass, extensionOfType } from "./extension-members.ts";
import { shippedExtensions } from "./shipped-extensions.ts";

/** Extensions that others are built on. */
const requires: Readonly<Record<string, string>> = { earthdistance: "cube" };

/** A name, quoted or not. */
const NAME = /"([^"\n]+)"|[a-z_]\w*/gi;

/**
 * The extensions shipped with PGlite that a script may want: those it names, and those whose types, functions or
 * operator classes it names. One too many costs a few kilobytes.
 */
export function neededExtensions(segments: readonly Segment[]): ReadonlySet<string> {
  const names = new Set(segments.flatMap(namesIn));
  const wanted = [...names].flatMap((name) => [
    name,
    extensionOfType.get(name) ?? name,
    extensionOfFunction.get(name) ?? name,
    extensionOfOperatorClass.get(name) ?? name,
  ]);
  const needed = wanted.filter((name) => shippedExtensions.has(name));
  return new Set(needed.flatMap((name) => [requires[name] ?? name, name]));
}

function namesIn(segment: Segment): readonly string[] {
  if (segment.kind !== "sql" || /^insert\b/i.test(segment.text)) return [];
  return Array.from(segment.text.matchAll(NAME), ([word, quoted]) => quoted ?? word.toLowerCase());
}
