import { quoteName, quoteQualified } from "../postgres/quoting.ts";
import type { Query, Source } from "./query.ts";
import { readQuery } from "./read-query.ts";
import {
  type NamespacedName,
  renameRelationInExpression,
  renameTypeInExpression,
} from "./rename-name-in-sql.ts";
import { bareSource, qualifiedSource, type RelationLookup, relationOf } from "./resolve.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";
import { isUnknown, type Rewritten, type Unknown } from "./unknown.ts";

/** A table's or view's new name or namespace; `relation` is the id that the lookup gives for it. */
export type RelationRename = {
  readonly relation: string;
  readonly lookup: RelationLookup;
  readonly from: NamespacedName;
  readonly to: NamespacedName;
};

/**
 * Follows a renamed or moved relation in a query: in FROM, before its columns, in casts to its row type and in
 * strings for `regclass`. Where another relation of the query already goes by the new name, it keeps the old one as alias.
 */
export function renameRelationInQuery(sql: string, rename: RelationRename): Rewritten | Unknown {
  const query = readQuery(sql);
  return isUnknown(query) ? query : renameRelationIn(query, rename);
}

/** The same in a query that was read before, or an expression over the columns of a relation (`own`). */
export function renameRelationIn(query: Query, rename: RelationRename, own?: Source): Rewritten {
  const renamed = applyEdits(query.sql, editsIn(query, rename, own));
  const change = {
    from: rename.from,
    to: rename.to,
    bare: rename.lookup(undefined, rename.from.name)?.id === rename.relation,
  };
  return { sql: renameTypeInExpression(renameRelationInExpression(renamed, change), change) };
}

/** Whether a query reads a relation; unknown when the query cannot be read. */
export function readsRelation(
  sql: string,
  { relation, lookup }: Pick<RelationRename, "relation" | "lookup">,
): boolean | Unknown {
  const query = readQuery(sql);
  return isUnknown(query)
    ? query
    : query.relations.some(({ source }) => relationOf(source, lookup)?.id === relation);
}

function editsIn(query: Query, rename: RelationRename, own: Source | undefined): readonly TextEdit[] {
  const { from, to } = rename;
  const ours = query.relations.filter(
    ({ source }) => relationOf(source, rename.lookup)?.id === rename.relation,
  );
  const clash =
    from.name !== to.name &&
    query.relations.some(({ source }) => source.name === to.name || isCommonTable(query, to.name));
  const edits: TextEdit[] = [];
  for (const { chain, source } of ours) {
    const [first, last] = [chain.parts[0], chain.parts.at(-1)];
    if (!first || !last) continue;
    const qualified =
      chain.parts.length > 1 || from.namespace !== to.namespace || isCommonTable(query, to.name);
    const name = quoteQualified(qualified ? to.namespace : undefined, to.name);
    const alias = clash && !source.aliased ? ` AS ${quoteName(from.name)}` : "";
    edits.push({ start: first.start, end: last.end, text: `${name}${alias}` });
  }
  const plain = new Set(ours.filter(({ source }) => !source.aliased).map(({ source }) => source));
  const isOwn = own !== undefined && relationOf(own, rename.lookup)?.id === rename.relation;
  return [
    ...edits,
    ...qualifierEdits(query, plain, { rename, newName: clash ? from.name : to.name }),
    ...(isOwn ? qualifierEdits(query, new Set([own]), { rename, newName: to.name }) : []),
  ];
}

function qualifierEdits(
  query: Query,
  sources: ReadonlySet<Source>,
  { rename, newName }: { readonly rename: RelationRename; readonly newName: string },
): readonly TextEdit[] {
  return query.references.flatMap((reference): readonly TextEdit[] => {
    const { parts, star } = reference.chain;
    const qualifier = star ? parts : parts.length === 1 ? parts : parts.slice(0, -1);
    const [first, last] = [qualifier[0], qualifier.at(-1)];
    const source = qualifiedSource(reference, qualifier);
    if (!first || !last || !source || !sources.has(source)) return [];
    const whole = parts.length === 1 && !star;
    if (whole && bareSource(reference, last.value, rename.lookup).source) return [];
    const namespace = qualifier.length > 1 && newName === rename.to.name ? rename.to.namespace : undefined;
    return [{ start: first.start, end: last.end, text: quoteQualified(namespace, newName) }];
  });
}

function isCommonTable(query: Query, name: string): boolean {
  return query.relations.some(({ scope }) => scope.ctes.has(name));
}
