import { type Refusal, refuse } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { isNamed } from "../document/named-record.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { tokenize } from "../postgres/tokens.ts";
import type { Matching } from "./matching.ts";

/** Stated renames, `public.a.b=public.a.c`, as matches; refused with its text when a side names nothing. */
export function renamesGiven(
  before: Document,
  after: Document,
  renames: readonly string[],
): Matching | Refusal {
  const matching = new Map<string, string>();
  const [a, b] = [catalogOf(before), catalogOf(after)];
  for (const rename of renames) {
    const [from, to] = sidesOf(rename);
    if (!from || !to) return refuse(`A rename is stated as public.a.b=public.a.c, not “${rename}”.`);
    const olds = recordsNamed(a, from);
    if (olds.length === 0)
      return refuse(`The rename “${rename}” names nothing: there is no ${from.join(".")} before.`);
    const news = recordsNamed(b, to);
    if (news.length === 0)
      return refuse(`The rename “${rename}” names nothing: there is no ${to.join(".")} after.`);
    const pair = olds.flatMap((old) =>
      news.filter(({ kind }) => kind === old.kind).map((next) => [old.id, next.id] as const),
    )[0];
    if (!pair) return refuse(`The rename “${rename}” joins a ${olds[0]?.kind} and a ${news[0]?.kind}.`);
    matching.set(...pair);
  }
  return matching;
}

/** The two paths around the equals sign, as lists of names; quoted names keep their case and points. */
function sidesOf(rename: string): readonly (readonly string[] | undefined)[] {
  const sides: string[][] = [[]];
  for (const { kind, value } of tokenize(rename)) {
    if (value === "=" && kind === "operator") sides.push([]);
    else if (kind === "word" || kind === "quoted") sides.at(-1)?.push(value);
    else if (value !== ".") return [];
  }
  return sides.length === 2 && sides.every((side) => side.length > 0) ? sides : [];
}

/** The records that a path names; `public` may be left out. */
export function recordsNamed(catalog: Catalog, path: readonly string[]): readonly SchemaRecord[] {
  return catalog.walk().filter((record) => isNamed(record) && fits(catalog, record, path));
}

/** Whether the path is the record's; `public` may be left out. */
function fits(catalog: Catalog, record: SchemaRecord, path: readonly string[]): boolean {
  const own: string[] = [];
  for (let at: SchemaRecord | undefined = record; at && at.kind !== "design"; at = catalog.parentOf(at.id)) {
    if (isNamed(at)) own.unshift(at.name);
  }
  const isSame = (full: readonly string[]): boolean =>
    full.length === own.length && full.every((name, at) => name === own[at]);
  return isSame(path) || (own.length > 1 && isSame(["public", ...path]));
}
