import { quoteName } from "../postgres/quoting.ts";
import type { Token } from "../postgres/tokens.ts";
import { type Chain, nameLike } from "./identifier.ts";
import type { Query, Reference, Source, Target } from "./query.ts";
import { readQuery } from "./read-query.ts";
import { bareSource, columnsOf, qualifiedSource, type Subject, shows } from "./resolve.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";
import { isUnknown, type Rewritten, type Unknown } from "./unknown.ts";

/** A column's rename as a query sees it. `relation` is the id that the lookup gives for its table. */
export type ColumnRename = Subject & { readonly to: string };

/**
 * Renames a column of one table inside a query, wherever a name means that column. The names of the query's own
 * output columns stay: an unnamed `a` becomes `b AS a`, and a star over the table is spelled out.
 */
export function renameColumnInQuery(sql: string, rename: ColumnRename): Rewritten | Unknown {
  const query = readQuery(sql);
  return isUnknown(query) ? query : renameIn(query, rename);
}

/** The same in a query that was read before. */
export function renameIn(query: Query, rename: ColumnRename): Rewritten | Unknown {
  const obstacle = obstacleTo(query, rename);
  if (obstacle) return obstacle;
  const found = query.references.map((reference) => ({ reference, edit: editOf(reference, rename) }));
  const renamed = new Set(
    found.flatMap(({ reference, edit }) =>
      edit && !isUnknown(edit) && edit.renames ? [reference.chain.from] : [],
    ),
  );
  const edits: TextEdit[] = [];
  for (const edit of [
    ...found.map(({ edit }) => edit),
    ...query.targets.map((target) => targetEdit(query, target, { rename, renamed })),
  ]) {
    if (edit && isUnknown(edit)) return edit;
    if (edit) edits.push(edit);
  }
  return { sql: applyEdits(query.sql, edits) };
}

function targetEdit(query: Query, target: Target, context: TargetContext): TextEdit | Unknown | undefined {
  return target.star ? expanded(query, target, context.rename) : labelled(query, target, context);
}

/** What goes by the names of columns on two sides at once cannot follow a rename of one. */
function obstacleTo(query: Query, rename: ColumnRename): Unknown | undefined {
  const shared = query.shared.find(
    ({ token, scope }) =>
      (token.value === rename.column || token.value === rename.to) &&
      scope.sources.some((source) => shows(source, rename)),
  );
  if (shared) return unknownAt(shared.token, `It joins USING (${shared.token.value}).`);
  const natural = query.natural.find((scope) => scope.sources.some((source) => shows(source, rename)));
  if (natural) return { unknown: "It uses NATURAL JOIN, which goes by column names." };
  const field = query.fields.find((token) => token.value === rename.column);
  return field && unknownAt(field, `It takes the field ${rename.column} of a composite value.`);
}

/** Whether a query reads a column; unknown when it cannot be told. */
export function readsColumn(sql: string, subject: Subject): boolean | Unknown {
  const query = readQuery(sql);
  if (isUnknown(query)) return query;
  const stars = query.targets.some(
    ({ star, scope }) =>
      star &&
      scope.sources.some(
        (source) => (star.of === undefined || star.of === source.name) && shows(source, subject),
      ),
  );
  const shared = query.shared.some(
    ({ token, scope }) =>
      token.value === subject.column && scope.sources.some((source) => shows(source, subject)),
  );
  if (stars || shared) return true;
  const natural = query.natural.some((scope) => scope.sources.some((source) => shows(source, subject)));
  if (natural) return { unknown: "It uses NATURAL JOIN, which goes by column names." };
  return query.references.some((reference) => {
    const edit = editOf(reference, { ...subject, to: "" });
    return edit !== undefined && !isUnknown(edit) && edit.renames;
  });
}

type Edit = TextEdit & { readonly renames: boolean };

function unknownAt(token: Token, reason: string): Unknown {
  return { unknown: reason, offset: token.start };
}

function editOf(reference: Reference, rename: ColumnRename): Edit | Unknown | undefined {
  const { parts, star } = reference.chain;
  const last = parts.at(-1);
  if (star || last === undefined) return undefined;
  if (parts.length === 1) return bareEdit(reference, last, rename);
  if (last.value !== rename.column) return undefined;
  const source = qualifiedSource(reference, parts.slice(0, -1));
  return source && shows(source, rename) ? replaced(last, nameLike(last, rename.to)) : undefined;
}

function replaced(token: Token, text: string): Edit {
  return { start: token.start, end: token.end, text, renames: true };
}

function bareEdit(reference: Reference, token: Token, rename: ColumnRename): Edit | Unknown | undefined {
  if (token.value !== rename.column && token.value !== rename.to) return undefined;
  const found = bareSource(reference, token.value, rename.lookup);
  const ours = found.met.find((source) => shows(source, rename));
  if (!ours) return undefined;
  if (token.value === rename.to) return keptApart(token, found.source, { ours, met: found.met });
  if (found.source && !shows(found.source, rename)) return undefined;
  if (found.doubtful && !reference.scope.sources.includes(ours))
    return unknownAt(token, `It cannot be told which table ${token.value} belongs to.`);
  const clash = found.met.some(
    (source) => source !== ours && columnsOf(source, rename.lookup)?.includes(rename.to),
  );
  const name = nameLike(token, rename.to);
  return replaced(token, clash ? `${quoteName(ours.name)}.${name}` : name);
}

/** A bare name that means another table's column of the new name has to say so from now on. */
function keptApart(
  token: Token,
  source: Source | undefined,
  { ours, met }: { readonly ours: Source; readonly met: readonly Source[] },
): Edit | Unknown | undefined {
  if (source === ours) return undefined;
  if (!source) {
    const named = met.some((other) => other.name === token.value);
    return named ? undefined : unknownAt(token, `${token.value} already means something else in it.`);
  }
  return { start: token.start, end: token.start, text: `${quoteName(source.name)}.`, renames: false };
}

type TargetContext = { readonly rename: ColumnRename; readonly renamed: ReadonlySet<number> };

/** Keeps the output's name: adds `AS a`, or drops it where the column now has that name by itself. */
function labelled(query: Query, target: Target, { rename, renamed }: TargetContext): TextEdit | undefined {
  const { namedBy, label } = target;
  const last = query.tokens[target.last];
  if (!namedBy || !last || !renamed.has(namedBy.from)) return undefined;
  if (!label) return { start: last.end, end: last.end, text: ` AS ${quoteName(oldName(namedBy))}` };
  if (label.value !== rename.to || !target.bare) return undefined;
  return { start: last.end, end: label.end, text: "" };
}

function oldName(chain: Chain): string {
  return chain.parts.at(-1)?.value ?? "";
}

function expanded(
  query: Query,
  { star, scope, last }: Target,
  rename: ColumnRename,
): TextEdit | Unknown | undefined {
  const covered = scope.sources.filter((source) => star?.of === undefined || source.name === star.of);
  if (!covered.some((source) => shows(source, rename))) return undefined;
  const first = query.tokens[star?.first ?? 0];
  const end = query.tokens[last];
  if (!first || !end) return undefined;
  if (query.shared.some((shared) => shared.scope === scope))
    return unknownAt(first, "It selects every column of a join with USING.");
  const items: string[] = [];
  for (const source of covered) {
    const columns = columnsOf(source, rename.lookup);
    if (!columns) return unknownAt(first, `It selects every column of ${source.name}, which are not known.`);
    items.push(
      ...columns.map((column) => item(source, column, { rename, alone: scope.sources.length === 1 })),
    );
  }
  return { start: first.start, end: end.end, text: items.join(", ") };
}

function item(
  source: Source,
  column: string,
  { rename, alone }: { readonly rename: ColumnRename; readonly alone: boolean },
): string {
  const prefix = alone ? "" : `${quoteName(source.name)}.`;
  const ours = column === rename.column && shows(source, rename);
  return ours ? `${prefix}${quoteName(rename.to)} AS ${quoteName(column)}` : `${prefix}${quoteName(column)}`;
}
