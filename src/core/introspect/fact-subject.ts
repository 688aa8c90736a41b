import type { CatalogFact } from "./catalog-fact.ts";

/** What a fact is about, in people's words: a part of an object that has a name of its own is an object too. */
export interface FactSubject {
  readonly object: string;
  readonly property: string;
  /** The object that a part belongs to; undefined for one that stands by itself. */
  readonly whole?: string;
}

/** A part's kind and its name as `quote_ident` writes it, and what is said of it. */
const part = /^(column|constraint|trigger|policy|rule) ((?:"(?:[^"]|"")*")|[^\s"]+)(?: (.+))?$/s;

/** The path behind the kind of an object: `materialized view a.b` → `a.b`. */
const path = /^(?:table|view|materialized view|foreign table|composite type|domain) (.+)$/s;

/** Tells the subject of a fact: `table a.b`, `column c default` is the property `default` of `column a.b.c`. */
export function subjectOf({ object, property }: Pick<CatalogFact, "object" | "property">): FactSubject {
  const [, kind, name, said] = part.exec(property) ?? [];
  const owner = path.exec(object)?.[1];
  if (kind === undefined || name === undefined || owner === undefined) return { object, property };
  const named = kind === "column" ? `column ${owner}.${name}` : `${kind} ${name} on ${owner}`;
  return { object: named, property: said ?? "definition", whole: object };
}
