import type { Chain } from "./identifier.ts";
import type { Output, Reference, Scope, Source } from "./query.ts";

/** A table or view that a name in SQL means: its id, and its columns where they are known. */
export type KnownRelation = { readonly id: string; readonly columns: readonly string[] | undefined };

/** Which relation a name means where the SQL stands; undefined when it is none that we know. */
export type RelationLookup = (namespace: string | undefined, name: string) => KnownRelation | undefined;

/** The relation behind an item of FROM. */
export function relationOf(source: Source, lookup: RelationLookup): KnownRelation | undefined {
  const parts = source.relation?.parts ?? [];
  const name = parts.at(-1);
  return name && lookup(parts.at(-2)?.value, name.value);
}

/** The names by which a source's columns are seen; undefined when they are not known. */
export function columnsOf(source: Source, lookup: RelationLookup): readonly string[] | undefined {
  const own = source.outputs ? namesOf(source.outputs, lookup) : relationOf(source, lookup)?.columns;
  if (own === undefined) return undefined;
  return [...source.columnAliases, ...own.slice(source.columnAliases.length)];
}

/** The names of output columns, stars spelled out; undefined when a star covers unknown columns. */
export function namesOf(outputs: readonly Output[], lookup: RelationLookup): readonly string[] | undefined {
  const names: string[] = [];
  for (const output of outputs) {
    if ("name" in output) names.push(output.name ?? "?column?");
    else {
      const covered = output.star.sources.filter(
        (source) => output.of === undefined || source.name === output.of,
      );
      for (const source of covered) {
        const inner = columnsOf(source, lookup);
        if (!inner) return undefined;
        names.push(...inner);
      }
    }
  }
  return names;
}

/** A column of one relation, the one that a rename is about. */
export type Subject = { readonly relation: string; readonly column: string; readonly lookup: RelationLookup };

/** Whether a source shows the column under its own name. */
export function shows(source: Source, { relation, column, lookup }: Subject): boolean {
  const known = relationOf(source, lookup);
  if (known?.id !== relation) return false;
  const place = known.columns?.indexOf(column) ?? -1;
  return place < 0 ? source.columnAliases.length === 0 : place >= source.columnAliases.length;
}

/** The scopes from a place outward. */
export function scopesFrom(scope: Scope): readonly Scope[] {
  const scopes: Scope[] = [];
  for (let at: Scope | undefined = scope; at; at = at.outer) scopes.push(at);
  return scopes;
}

/** The source that a qualified name names: `alias.column` or `namespace.table.column`. */
export function qualifiedSource(reference: Reference, qualifier: Chain["parts"]): Source | undefined {
  const name = qualifier.at(-1)?.value;
  const namespace = qualifier.at(-2)?.value;
  for (const scope of scopesFrom(reference.scope)) {
    const found = scope.sources.find(
      (source) =>
        source.name === name &&
        (namespace === undefined ||
          (!source.aliased && (source.relation?.parts.at(-2)?.value ?? namespace) === namespace)),
    );
    if (found) return found;
  }
  return undefined;
}

/** How a name without qualifier was resolved: the source, and the sources met in the scopes searched. */
export type Found = {
  readonly source: Source | undefined;
  readonly met: readonly Source[];
  /** Whether a source of unknown columns might have caught the name before. */
  readonly doubtful: boolean;
};

/** Looks a bare column name up as PostgreSQL does: in the innermost SELECT whose sources have it. */
export function bareSource(reference: Reference, name: string, lookup: RelationLookup): Found {
  const met: Source[] = [];
  let doubtful = false;
  for (const scope of scopesFrom(reference.scope)) {
    met.push(...scope.sources);
    const source = scope.sources.find((candidate) => columnsOf(candidate, lookup)?.includes(name));
    if (source) return { source, met, doubtful };
    if (scope.sources.some((candidate) => columnsOf(candidate, lookup) === undefined)) doubtful = true;
  }
  return { source: undefined, met, doubtful };
}
