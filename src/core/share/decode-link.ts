import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { isPlain } from "../document/accepts.ts";
import { isRecord, withDefaults } from "../document/blank.ts";
import { catalogOf } from "../document/catalog.ts";
import { type DiagramRecord, isDiagramRecord, placementShape } from "../document/diagram-record.ts";
import type { Document } from "../document/document.ts";
import { violationsOf } from "../document/invariant.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { readingCoder } from "./coder.ts";
import { codeDesign } from "./design-columns.ts";
import { draftsFrom, type Read } from "./drafts-from.ts";
import { type Edition, editions } from "./editions/index.ts";
import { type Contents, unseal } from "./envelope.ts";
import { type LinkWishes, noWishes, readWishes } from "./link-wishes.ts";
import { unpackTexts } from "./pack.ts";
import { placedKinds } from "./rows.ts";
import { fieldsOf } from "./shapes.ts";

/** The most letters a link may have: browsers take no longer addresses (Chromium: 2 MiB). */
const longestLink = 2_097_152;

/** What a link holds. */
export type OpenedLink = { readonly document: Document; readonly wishes: LinkWishes };

/**
 * The design of a link, of which the part from the `#` on is enough. Its ids are those of `renumber`. Damaged links and
 * those of a version unknown here are refused, with a sentence that says so.
 */
export function decodeLink(link: string): Document | Refusal {
  const read = readLink(link);
  return isRefusal(read) ? read : read.document;
}

/** The design of a link, and how whoever made the link wants it to be opened. Refused as `decodeLink` refuses. */
export function readLink(link: string): OpenedLink | Refusal {
  const payload = payloadOf(link);
  if (payload.length > longestLink) return refuse("This link is longer than a link can be.");
  const [, version, letters = "", wishLetters] = /^([a-z]\d+)\.([^.]*)(?:\.(.*))?$/s.exec(payload) ?? [];
  if (version === undefined) return refuse("This is no Crowfoot link: it has no design behind its “#”.");
  if (version.startsWith("e")) return refuse("This link is locked with a passphrase.");
  if (version !== "v1") return refuse(`This link was made by a newer Crowfoot (version ${version}).`);
  const contents = unseal(letters);
  const document = isRefusal(contents) ? contents : open(contents);
  if (isRefusal(document)) return document;
  const wishes = wishLetters === undefined ? noWishes : readWishes(wishLetters, document);
  return wishes === undefined ? damaged("its end is not whole") : { document, wishes };
}

/** The part of a link behind its `#`; all of what has none. */
export function payloadOf(link: string): string {
  return link.trim().replace(/^[^#]*#/, "");
}

function open({ edition, numbers, texts: packed }: Contents): Document | Refusal {
  const known = editions[edition - 1];
  if (known === undefined) return refuse(`This link was made by a newer Crowfoot (edition ${edition}).`);
  const texts = unpackTexts(packed, known.dictionary);
  if (texts === undefined) return damaged("its text cannot be unpacked");
  const coder = readingCoder({ numbers, texts });
  const { rows, places } = codeDesign(coder, known.order, { rows: new Map(), places: [] });
  const damage = coder.damage();
  return damage === undefined
    ? documentFrom(known, { rows, unfinished: coder.unfinished }, places)
    : damaged(damage);
}

function damaged(reason: string): Refusal {
  return refuse(`This link is damaged: ${reason}.`);
}

function documentFrom(edition: Edition, read: Read, places: readonly unknown[]): Document | Refusal {
  const schema = new Map<string, SchemaRecord>();
  // An older edition does not know the fields that shapes have got since.
  const isOld = edition !== editions[editions.length - 1];
  for (const [id, draft] of draftsFrom(read, edition.order)) {
    const record: unknown = isOld ? withDefaults(fieldsOf(draft.kind), draft) : draft;
    if (!isRecord(record)) return damaged(`its ${draft.kind.replace("-", " ")} is not whole`);
    schema.set(id, record);
  }
  const diagram = diagramFrom([...schema.values()], places);
  if (isRefusal(diagram)) return diagram;
  const document = { schema, diagram };
  const [violation] = violationsOf(catalogOf(document));
  return violation ? refuse(`The design in this link cannot be: ${violation.message}`) : document;
}

function diagramFrom(
  records: readonly SchemaRecord[],
  places: readonly unknown[],
): ReadonlyMap<string, DiagramRecord> | Refusal {
  const placeable = placedKinds.flatMap((kind) => records.filter((record) => record.kind === kind));
  const diagram = new Map<string, DiagramRecord>();
  for (const [at, { id }] of placeable.entries()) {
    const place = places[at];
    if (!isPlain(place)) continue;
    const record = { ...withDefaults(placementShape.fields, place), id, kind: "placement" };
    if (!isDiagramRecord(record)) return damaged("one of its places is not whole");
    diagram.set(id, record);
  }
  return diagram;
}
