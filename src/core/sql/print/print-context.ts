import { lazy } from "../../base/lazy.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { Kind } from "../../document/records/index.ts";
import { type Mentions, mentionsIn } from "./mentions.ts";
import { type NamedObjects, namedObjects } from "./named-objects.ts";
import type { Part, PrintedStatement, PrintOptions } from "./printed-statement.ts";
import type { Commented } from "./statements/comment-on.ts";
import { statements } from "./statements/index.ts";

/** What every kind of piece is made from. */
export interface PrintContext {
  readonly catalog: Catalog;
  readonly options: PrintOptions;
  /** Whether the whole design is printed, so that what belongs to no table is too. */
  readonly whole: boolean;
  /** Whether a namespace, extension, type, function or view is printed: all are with the whole design. */
  readonly chosen: (record: { readonly id: string }) => boolean;
  /** Whether what belongs to this table, or is this table, is printed. */
  readonly includes: (tableId: string | undefined) => boolean;
  /** What names may mean. */
  readonly objects: NamedObjects;
  /** What the fragments name, all together. */
  readonly mentions: (fragments: readonly (string | null)[]) => Mentions;
}

/** The context of one printing. */
export function printContext(catalog: Catalog, options: PrintOptions): PrintContext {
  const { only } = options;
  const objects = lazy(() => namedObjects(catalog));
  const known = new Map<string, Mentions>();
  const mentionsOf = (fragment: string): Mentions => {
    const hit = known.get(fragment) ?? mentionsIn(fragment, objects());
    known.set(fragment, hit);
    return hit;
  };
  return {
    catalog,
    options,
    whole: only === undefined,
    chosen: ({ id }) => only === undefined || only.has(id),
    includes: (tableId) => only === undefined || (tableId !== undefined && only.has(tableId)),
    objects: { called: (path) => objects().called(path) },
    mentions: (fragments) => {
      const found = fragments.flatMap((text) => (text === null ? [] : mentionsOf(text)));
      return {
        certain: found.flatMap(({ certain }) => certain),
        possible: found.flatMap(({ possible }) => possible),
        bare: found.flatMap(({ bare }) => bare),
      };
    },
  };
}

/** Those of the ids whose records are of one of the kinds: a word that is a relation's name is seldom that relation. */
export function amongKinds(
  { catalog }: PrintContext,
  ids: readonly string[],
  kinds: readonly Kind[],
): readonly string[] {
  return ids.filter((id) => {
    const kind = catalog.record(id)?.kind;
    return kind !== undefined && kinds.includes(kind);
  });
}

/** A statement about a record. */
export function statement(about: string, part: Part, text: string): PrintedStatement {
  return { text, about, part };
}

/** COMMENT ON for those of the records that have a comment. */
export function commentsOn(
  { catalog, options }: PrintContext,
  records: readonly Commented[],
): readonly PrintedStatement[] {
  if (options.comments === false) return [];
  return records
    .filter(({ comment }) => comment !== null && comment !== "")
    .map((record) => statement(record.id, "comment", statements.commentOn(catalog, record)));
}
