import { equal } from "../base/equal.ts";
import { countingMint } from "../base/mint.ts";
import { isRefusal, type Refusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { isNamed, type NamedRecord } from "../document/named-record.ts";
import { apply, between } from "../document/patch.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { childIdsOf } from "../document/references.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { freeName, namesake, sharesNames, takenIn } from "./names.ts";
import { type CommandDone, type InputOf, runCommand } from "./run-command.ts";

/** A design whose records have made room: those of `aside` have other names for a while. */
export type NameRoom = {
  readonly document: Document;
  /** Their names before, by id. */
  readonly aside: ReadonlyMap<string, NamedRecord>;
  /** Ids of what is added and in the design already, as it is: types, functions, extensions, namespaces. */
  readonly same: ReadonlySet<string>;
};

/** Something added that got another name than its own, because that was taken. */
export type NewName = { readonly id: string; readonly from: string; readonly to: string };

/**
 * Gives records of a design other names where an added design has relations or types of theirs, so that SQL can make
 * these under the names it writes. Types that are the same in both stay. Tables go first, and what is named after them
 * follows. What could not be renamed is refused; a function that says otherwise than the design's is left to the import.
 */
export function makeNameRoom(into: Document, added: Document): NameRoom | Refusal {
  const aside = new Map<string, NamedRecord>();
  const incoming = catalogOf(added);
  const here = catalogOf(into);
  const atHand = incoming.walk().filter((record) => isAtHand(here, incoming, record));
  const same = new Set<string>(atHand.map(({ id }) => id));
  let document = into;
  for (const record of [...incoming.all("table"), ...incoming.walk()]) {
    const now = catalogOf(document);
    const other = twinOf(now, incoming, record);
    if (!other || same.has(record.id)) continue;
    if (isSame(now, other, { catalog: incoming, record })) {
      for (const id of [record.id, ...childIdsOf(record)]) same.add(id);
      continue;
    }
    const done = renamed(now, other, asideName(now, incoming, other));
    if (isRefusal(done)) return done;
    const before = into.schema.get(other.id);
    if (before && isNamed(before)) aside.set(other.id, before);
    document = done.document;
  }
  return { document, aside, same };
}

/**
 * The design with all that was made in the room, under free names where theirs are taken; what was set aside is as it
 * was before.
 */
export function leaveNameRoom(
  made: Document,
  { before, room }: { readonly before: Document; readonly room: NameRoom },
): { readonly document: Document; readonly names: readonly NewName[] } | Refusal {
  const names: NewName[] = [];
  const original = catalogOf(before);
  let document = made;
  for (const { id, name } of room.aside.values()) {
    const now = catalogOf(document);
    const home = original.namespaceOf(id)?.id ?? "";
    const newcomer = namesake(now, home, name);
    if (!newcomer || !isNamed(newcomer)) continue;
    const [here, there] = [takenIn(now, home), takenIn(original, home)];
    const to = freeName(name, (wanted) => here(wanted) || there(wanted));
    const done = renamed(now, newcomer, to);
    if (isRefusal(done)) return done;
    names.push({ id: newcomer.id, from: name, to });
    document = done.document;
  }
  const changed = apply(before, between(room.document, document));
  const schema = new Map(changed.schema);
  for (const [id, { name }] of room.aside) {
    const record = schema.get(id);
    if (record && isNamed(record)) schema.set(id, { ...record, name });
  }
  return { document: { ...changed, schema }, names };
}

/** What has the name of an added relation or type, in the namespace of the same name. */
function twinOf(now: Catalog, incoming: Catalog, record: SchemaRecord): NamedRecord | undefined {
  if (!sharesNames(record)) return undefined;
  // A table that is only referred to is the design's own.
  if (record.kind === "table" && record.external) return undefined;
  const home = now.namespaceNamed(incoming.namespaceOf(record.id)?.name ?? "");
  const other = home && namesake(now, home.id, record.name);
  return other && isNamed(other) ? other : undefined;
}

/** Whether a design has a namespace or an extension of this name, or the same function: what is added uses it. */
function isAtHand(now: Catalog, incoming: Catalog, record: SchemaRecord): boolean {
  if (record.kind === "namespace") return now.namespaceNamed(record.name) !== undefined;
  if (record.kind === "extension") return now.all("extension").some(({ name }) => name === record.name);
  if (record.kind !== "function") return false;
  const path = incoming.pathOf(record.id);
  const other = now.all("function").find(({ id }) => now.pathOf(id) === path);
  return other !== undefined && equal(sayingOf(now, other), sayingOf(incoming, record));
}

const reusable: ReadonlySet<SchemaRecord["kind"]> = new Set(["enum", "domain", "composite", "range"]);

/** Whether a type and all that it owns say the same, whatever the ids. */
function isSame(
  now: Catalog,
  other: SchemaRecord,
  { catalog, record }: { readonly catalog: Catalog; readonly record: SchemaRecord },
): boolean {
  return reusable.has(record.kind) && equal(sayingOf(now, other), sayingOf(catalog, record));
}

function sayingOf(catalog: Catalog, record: SchemaRecord): readonly unknown[] {
  const children = childIdsOf(record).flatMap((id) => catalog.record(id) ?? []);
  const spoken = rewriteRecord(record, { id: (id) => catalog.pathOf(id) });
  return [spoken, ...children.flatMap((child) => sayingOf(catalog, child))];
}

function asideName(now: Catalog, incoming: Catalog, { id, name }: NamedRecord): string {
  const home = now.namespaceOf(id);
  const here = takenIn(now, home?.id ?? "");
  const there = takenIn(incoming, incoming.namespaceNamed(home?.name ?? "")?.id ?? "");
  return freeName(`${name} aside`, (wanted) => here(wanted) || there(wanted));
}

/** Only commands that mint nothing are run here. */
const mint = countingMint("renamed-");

function renamed(catalog: Catalog, { kind, id }: SchemaRecord, name: string): CommandDone | Refusal {
  const run = <K extends Renaming>(command: K, input: InputOf<K>): CommandDone | Refusal =>
    runCommand(catalog, { id: command, input, mint });
  switch (kind) {
    case "table":
      return run("rename-table", { tableId: id, name, allowStale: true });
    case "view":
      return run("change-view", { viewId: id, name, allowStale: true });
    case "enum":
      return run("rename-enum", { enumId: id, name, allowStale: true });
    case "domain":
      return run("change-domain", { domainId: id, name, allowStale: true });
    case "composite":
      return run("rename-composite", { compositeId: id, name, allowStale: true });
    case "range":
      return run("change-range", { rangeId: id, name, allowStale: true });
    case "sequence":
      return run("change-sequence", { sequenceId: id, name });
    case "index":
      return run("rename-index", { indexId: id, name });
    default:
      return run("rename-constraint", { constraintId: id, name });
  }
}

type Renaming =
  | "rename-table"
  | "change-view"
  | "rename-enum"
  | "change-domain"
  | "rename-composite"
  | "change-range"
  | "change-sequence"
  | "rename-index"
  | "rename-constraint";
