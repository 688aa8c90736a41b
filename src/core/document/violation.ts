import type { Catalog } from "./catalog.ts";
import type { Kind, RecordOf, SchemaRecord } from "./records/index.ts";

/** What is wrong with a document: which invariant, at which record, and in words a person can use. */
export type Violation = { readonly invariant: string; readonly at: string; readonly message: string };

export type Finding = Omit<Violation, "invariant">;

/**
 * What to look at. `ids` are the records that may have changed, deleted ones included, `placed` the placements that
 * may have; `records` those whose validity can depend on them: themselves, their owners, what they own, what refers to them.
 */
export type Scope = {
  readonly ids: ReadonlySet<string>;
  readonly placed: ReadonlySet<string>;
  readonly records: readonly SchemaRecord[];
  /** The same records by their kind: most rules ask for few of them. */
  readonly byKind: () => ReadonlyMap<Kind, readonly SchemaRecord[]>;
};

/** A rule that holds in every document between two edits. Its id is the name of its file. */
export type Invariant = {
  readonly id: string;
  find(catalog: Catalog, scope: Scope): Iterable<Finding>;
};

type RecordRule<K extends Kind> = {
  readonly id: string;
  readonly kinds: readonly K[];
  /** What is wrong with this record; undefined when nothing is. */
  check(record: RecordOf<K>, catalog: Catalog): string | undefined;
};

/** An invariant that judges records one by one. */
export function recordInvariant<const K extends Kind>({ id, kinds, check }: RecordRule<K>): Invariant {
  const judged: ReadonlySet<Kind> = new Set(kinds);
  // All of a group are of one kind: the first speaks for all.
  const areJudged = (group: readonly SchemaRecord[]): group is readonly RecordOf<K>[] =>
    group[0] !== undefined && judged.has(group[0].kind);
  return {
    id,
    find(catalog, { byKind }) {
      const found: Finding[] = [];
      for (const kind of kinds) {
        const group = byKind().get(kind) ?? [];
        if (!areJudged(group)) continue;
        for (const record of group) {
          const message = check(record, catalog);
          if (message !== undefined) found.push({ at: record.id, message });
        }
      }
      return found;
    },
  };
}
