import { equal } from "../base/equal.ts";
import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { type Edit, editOf } from "../command/edit.ts";
import { removeRecords } from "../command/removal.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { violationsOf } from "../document/invariant.ts";
import { isNamed } from "../document/named-record.ts";
import { apply, between } from "../document/patch.ts";
import { kindWords } from "../document/record-words.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { placeFresh } from "../layout/place-fresh.ts";
import { align } from "./align.ts";
import { applyName } from "./apply-name.ts";
import { changedProperties, compare } from "./compare.ts";
import type { RenameQuestion } from "./comparison.ts";
import { matchWithRenames } from "./match-with-renames.ts";
import { matchByName } from "./matching.ts";
import { mergedRecord } from "./merged-record.ts";
import { nameSteps } from "./name-steps.ts";
import { withNewNamespaces } from "./new-namespaces.ts";
import { renameQuestions } from "./rename-questions.ts";
import { renamesGiven } from "./renames.ts";

/** What somebody made of a design's SQL. */
export interface EditedSql {
  /** The design when its SQL was written. */
  readonly origin: Document;
  /** That SQL, read again: what of the design the text says. */
  readonly base: Document;
  /** The text as it was edited, read. */
  readonly edited: Document;
  /** The design as it is meanwhile. */
  readonly current: Document;
  /** Renames that a person states: `public.a.b=public.a.c`. */
  readonly renames: readonly string[];
}

/** The design with what was edited. */
export interface Reconciled {
  /** Refused where text and design together do not fit; an answered question may make them fit. */
  readonly document: Document | Refusal;
  /** What may be renamed rather than removed and added: only a person knows. */
  readonly questions: readonly RenameQuestion[];
  /** What was edited in the text and meanwhile in the design, each otherwise: the text has it its way. */
  readonly overlaps: readonly string[];
}

/**
 * Takes edited SQL into the design it was written from. What the text does not say (ids, places, colours, areas,
 * dependencies) and what it leaves unchanged is as it is in the design, also where that was edited meanwhile; a rename
 * is followed in what the text did not touch. Law E1: SQL as it was written changes nothing. Refused as a whole only
 * when a stated rename names nothing.
 */
export function reconcile({ origin, base, edited, current, renames }: EditedSql): Reconciled | Refusal {
  const old = align(base, origin, matchByName(base, origin, new Map()));
  const given = renamesGiven(old, edited, renames);
  if (isRefusal(given)) return given;
  const matching = matchWithRenames(old, edited, given);
  const next = align(edited, old, new Map([...matching].map(([id, other]) => [other, id])));
  return {
    document: taken({ old, next, current }),
    questions: questionsOf(old, next),
    overlaps: origin === current ? [] : overlapsOf({ origin, old, next, current }),
  };
}

interface Sides {
  readonly old: Document;
  readonly next: Document;
  readonly current: Document;
}

function taken({ old, next, current }: Sides): Document | Refusal {
  const edit = editOf(namesFollowed({ old, next, current }));
  for (const [id, record] of next.schema) {
    const refused = put(edit, { record, before: old.schema.get(id), next });
    if (refused) return refused;
  }
  const gone = [...old.schema.keys()].filter((id) => !next.schema.has(id));
  const refused = removeRecords(edit, gone, {});
  if (refused) return refused;
  const document = apply(edit.before.document, edit.patch());
  const lost = lostWith({ old, next, current }, document);
  if (lost) return lost;
  const patch = between(current, document);
  const [violation] = violationsOf(catalogOf(document), patch);
  return violation ? refuse(violation.message) : placeFresh(document, document.diagram);
}

/** The design with what the text calls otherwise under its new name, in the SQL of others too. */
function namesFollowed({ old, next, current }: Sides): Document {
  let now = withNewNamespaces(current, next);
  for (const { id, from, to } of nameSteps(old, next)) {
    const record = to.schema.get(id);
    if (!record || !isNamed(record)) continue;
    const home = catalogOf(to).namespaceOf(id)?.id;
    const isMoved = home !== catalogOf(from).namespaceOf(id)?.id;
    now = applyName(now, id, { name: record.name, namespaceId: isMoved ? (home ?? null) : null });
  }
  return now;
}

type Written = {
  readonly record: SchemaRecord;
  readonly before: SchemaRecord | undefined;
  readonly next: Document;
};

/** Puts what the text brings or has changed; refused where that is no longer in the design. */
function put(edit: Edit, { record, before, next }: Written): Refusal | undefined {
  if (before && equal(before, record)) return undefined;
  const current = edit.find(record.kind, record.id);
  if (current && before) {
    edit.put(mergedRecord({ base: before, edited: record, current }));
    return undefined;
  }
  if (!before) {
    edit.put(record);
    return undefined;
  }
  return refuse(`${subject(next, record)} was changed in the text, but it is no longer in the design.`);
}

/** What the text has and what goes with something that it removed: the text contradicts itself. */
function lostWith({ next, old, current }: Sides, document: Document): Refusal | undefined {
  for (const record of next.schema.values()) {
    if (document.schema.has(record.id)) continue;
    if (old.schema.has(record.id) && !current.schema.has(record.id)) continue;
    return refuse(`${subject(next, record)} needs what is no longer in the text.`);
  }
  return undefined;
}

function subject(document: Document, record: SchemaRecord): string {
  const catalog = catalogOf(document);
  const words = kindWords(record);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${catalog.pathOf(record.id)}`;
}

function questionsOf(old: Document, next: Document): readonly RenameQuestion[] {
  const comparison = compare(old, next, { match: "id" });
  return isRefusal(comparison) ? [] : renameQuestions(comparison.before, next, comparison.changes);
}

function overlapsOf({
  origin,
  old,
  next,
  current,
}: Sides & { readonly origin: Document }): readonly string[] {
  const catalog = catalogOf(next);
  return [...next.schema.values()].flatMap((record) => {
    const [before, was, now] = [old, origin, current].map(({ schema }) => schema.get(record.id));
    if (!before || !was || !now || was === now || record.kind !== now.kind) return [];
    const inText = propertiesBetween(before, record);
    const elsewhere = propertiesBetween(was, now);
    const other = propertiesBetween(record, now);
    return inText.some((name) => elsewhere.includes(name) && other.includes(name))
      ? [catalog.pathOf(record.id)]
      : [];
  });
}

function propertiesBetween(a: SchemaRecord, b: SchemaRecord): readonly string[] {
  const isRenamed = isNamed(a) && isNamed(b) && a.name !== b.name;
  return [...changedProperties(a, b), ...(isRenamed ? ["name"] : [])];
}
