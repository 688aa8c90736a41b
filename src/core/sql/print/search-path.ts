import { groupBy } from "../../base/group-by.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { tokenize } from "../../postgres/tokens.ts";
import type { PrintContext } from "./print-context.ts";

/** In which namespace each name without one must be found, and where something without one must be made. */
export type PathNeed = { readonly first: string | null; readonly found: ReadonlyMap<string, string> };

/** What the fragments of a statement are, and what is known of the names in them. */
export interface Fragments {
  readonly texts: readonly (string | null)[];
  /** Names written without a namespace outside the texts: of types and collations from elsewhere. */
  readonly names?: readonly string[];
  /** What was found when the fragments were read; without it what they call and cast to is looked up. */
  readonly uses?: readonly string[];
  /** Qualified names of what a kept statement makes. */
  readonly provides?: readonly string[];
}

/** The search path by which the fragments, written under another one, mean what they meant. */
export function pathNeedOf(context: PrintContext, fragments: Fragments): PathNeed {
  const { names = [], provides = [], texts, uses } = fragments;
  const bare = groupBy(context.mentions(texts).bare, ({ name }) => name);
  const found = new Map<string, string>();
  for (const [name, mentions] of bare) {
    const meant = mentions.filter(({ object, sure }) => (uses ? uses.includes(object.id) : sure));
    addMeaning(
      found,
      name,
      meant.map(({ object }) => object.namespace),
    );
  }
  for (const name of names) {
    addMeaning(
      found,
      name,
      context.objects.called([name]).map(({ namespace }) => namespace),
    );
  }
  return { first: madeIn(provides, texts.join("\n")), found };
}

function addMeaning(found: Map<string, string>, name: string, namespaces: readonly (string | null)[]): void {
  const namespace = namespaces.includes("public") ? "public" : namespaces[0];
  if (namespace != null) found.set(name, namespace);
}

/** The namespace of what a statement makes under a name without one. */
function madeIn(provides: readonly string[], statement: string): string | null {
  if (provides.length === 0) return null;
  const tokens = tokenize(statement);
  for (const provided of provides) {
    const cut = provided.indexOf(".");
    const name = provided.slice(cut + 1);
    const isBare = tokens.some(({ value }, at) => value === name && tokens[at - 1]?.value !== ".");
    if (cut > 0 && isBare) return provided.slice(0, cut);
  }
  return null;
}

/** Namespaces in which names are looked up, in order. The path of a new session is `public` alone. */
export type SearchPath = readonly string[];

export const usualPath: SearchPath = ["public"];

/** The same path if it serves, else one that does. */
export function pathFor(context: PrintContext, path: SearchPath, need: PathNeed): SearchPath {
  if (serves(context, path, need)) return path;
  return [...new Set([...(need.first === null ? [] : [need.first]), ...need.found.values(), "public"])];
}

function serves({ objects }: PrintContext, path: SearchPath, { first, found }: PathNeed): boolean {
  if (first !== null && path[0] !== first) return false;
  for (const [name, namespace] of found) {
    const present = new Set(objects.called([name]).map((object) => object.namespace));
    if (path.find((candidate) => present.has(candidate)) !== namespace) return false;
  }
  return true;
}

/** SET search_path; RESET for the usual one. */
export function setPath(path: SearchPath): string {
  if (path === usualPath) return "RESET search_path";
  return `SET search_path = ${path.map(quoteName).join(", ")}`;
}
