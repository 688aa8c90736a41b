import { isRefusal, type Refusal } from "../base/refusal.ts";
import { isMovable } from "../command/moving.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { entriesOf } from "../document/field.ts";
import { isNamed } from "../document/named-record.ts";
import { type Kind, recordShapes, type SchemaRecord } from "../document/records/index.ts";
import { align } from "./align.ts";
import { type Change, changeType, ordersOf, propertiesOf } from "./change.ts";
import type { Comparison } from "./comparison.ts";
import { type MatchBy, type Matching, matchById, matchByName } from "./matching.ts";
import { nameSteps } from "./name-steps.ts";
import { renameQuestions } from "./rename-questions.ts";
import { renamesGiven } from "./renames.ts";
import { sameValue } from "./same-value.ts";
import { storedDefault } from "./stored-default.ts";

/** How records of two designs find each other. */
export interface CompareOptions {
  /** By id within one design, by name between unrelated schemas. */
  readonly match: MatchBy;
  /** Renames that a person states: `public.a.b=public.a.c`. */
  readonly renames?: readonly string[];
}

/** What differs between two designs; refused when a stated rename names nothing. Law D1: `compare(a, a)` is empty. */
export function compare(before: Document, after: Document, options: CompareOptions): Comparison | Refusal {
  const given = renamesGiven(before, after, options.renames ?? []);
  if (isRefusal(given)) return given;
  const found =
    options.match === "id"
      ? new Map([...matchById(before, after), ...given])
      : matchByName(before, after, given);
  const aligned = align(before, after, possible(before, after, found));
  const steps = nameSteps(aligned, after);
  const followed = steps.at(-1)?.to ?? aligned;
  const all = changesBetween(catalogOf(aligned), catalogOf(followed), catalogOf(after));
  // What a design is called says nothing of an unrelated one.
  const changes = options.match === "id" ? all : all.filter(({ type }) => type !== "design-renamed");
  return {
    before: aligned,
    followed,
    after,
    nameSteps: steps,
    changes,
    questions: options.match === "name" ? renameQuestions(aligned, after, changes) : [],
  };
}

/** Matches of which PostgreSQL can make one into the other: what cannot move stays with its owner, in its kind. */
function possible(before: Document, after: Document, matching: Matching): Matching {
  const [a, b] = [catalogOf(before), catalogOf(after)];
  const kept = new Map<string, string>();
  const used = new Set<string>();
  for (const record of a.walk()) {
    const id = matching.get(record.id);
    const other = id === undefined || used.has(id) ? undefined : b.record(id);
    if (!other || other.kind !== record.kind) continue;
    const parent = a.parentOf(record.id)?.id;
    const stays = parent === undefined || kept.get(parent) === b.parentOf(other.id)?.id;
    if (!stays && !isMovable(record)) continue;
    kept.set(record.id, other.id);
    used.add(other.id);
  }
  return kept;
}

function changesBetween(before: Catalog, followed: Catalog, after: Catalog): readonly Change[] {
  const removed = before
    .walk()
    .filter(({ id }) => !after.record(id))
    .map((record): Change => ({ ...told(record, "removed"), verb: "removed", before: record }));
  const others = after.walk().flatMap((record): readonly Change[] => {
    const old = before.record(record.id);
    const now = followed.record(record.id);
    if (!old || !now) return [{ ...told(record, "added"), verb: "added", after: record }];
    return changesOf({ before, after }, { old, now, record });
  });
  return [...removed, ...others];
}

function told(record: SchemaRecord, ...rest: readonly string[]): Pick<Change, "id" | "kind" | "type"> {
  const kind: Kind = record.kind;
  return { id: record.id, kind, type: changeType(kind, ...rest) };
}

type Versions = { readonly old: SchemaRecord; readonly now: SchemaRecord; readonly record: SchemaRecord };

function changesOf(
  { before, after }: { readonly before: Catalog; readonly after: Catalog },
  { old, now, record }: Versions,
): readonly Change[] {
  const changes: Change[] = [];
  const both = { before: old, after: record };
  if (isNamed(old) && isNamed(record) && old.name !== record.name) {
    changes.push({ ...told(record, "renamed"), verb: "renamed", ...both });
  }
  if (before.parentOf(old.id)?.id !== after.parentOf(record.id)?.id) {
    changes.push({ ...told(record, "moved"), verb: "moved", ...both });
  }
  for (const property of changedProperties(now, record, domainsIn(after))) {
    changes.push({
      ...told(record, property, "changed"),
      verb: "changed",
      property,
      before: now,
      after: record,
    });
  }
  for (const property of ordersOf(record.kind)) {
    if (!isReordered(now, record, property)) continue;
    changes.push({ ...told(record, property, "reordered"), verb: "reordered", property, ...both });
  }
  return changes;
}

/** Whether a type of the design is a domain. */
export function domainsIn(catalog: Catalog): (id: string) => boolean {
  return (id) => catalog.find("domain", id) !== undefined;
}

/** The properties in which two records of one kind differ; `isDomain` tells of types that they may have. */
export function changedProperties(
  a: SchemaRecord,
  b: SchemaRecord,
  isDomain: (id: string) => boolean = () => true,
): readonly string[] {
  if (a === b) return [];
  const fields = new Map(entriesOf(recordShapes[b.kind].fields));
  const [one, other]: readonly Readonly<Record<string, unknown>>[] = [a, b].map((record) =>
    record.kind === "column" ? { ...record, default: storedDefault(record, isDomain) } : record,
  );
  return propertiesOf(b.kind).filter((property) => {
    const field = fields.get(property);
    return field !== undefined && !sameValue(property, field, [one?.[property], other?.[property]]);
  });
}

/** Whether the children that both have come in another order. */
function isReordered(a: SchemaRecord, b: SchemaRecord, property: string): boolean {
  const [one, other] = [idsIn(a, property), idsIn(b, property)];
  const inBoth = new Set(one.filter((id) => other.includes(id)));
  const rest = other.filter((id) => inBoth.has(id));
  return one.filter((id) => inBoth.has(id)).some((id, at) => id !== rest[at]);
}

function idsIn(record: SchemaRecord, property: string): readonly string[] {
  const plain: Readonly<Record<string, unknown>> = record;
  const list = plain[property];
  return Array.isArray(list) ? list.map(String) : [];
}
