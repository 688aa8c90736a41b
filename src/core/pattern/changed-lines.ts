import { equal } from "../base/equal.ts";
import type { Catalog } from "../document/catalog.ts";
import { entriesOf } from "../document/field.ts";
import type { Edit, Patch } from "../document/patch.ts";
import { kindWords } from "../document/record-words.ts";
import { recordShapes, type SchemaRecord } from "../document/records/index.ts";
import { typeLabel } from "../postgres/type-label.ts";

/**
 * What a patch does to the schema, a line each: "Add column public.orders.created_at timestamptz". What comes or goes
 * with its owner is not said again, and what goes and comes again under its name is changed.
 */
export function changedLines(before: Catalog, after: Catalog, patch: Patch): readonly string[] {
  const edits = [...patch.schema.values()].filter((edit) => !goesWithOwner(edit, before, after));
  const gone = edits.flatMap((edit) => (edit.before && !edit.after ? [edit.before] : []));
  const come = edits.flatMap((edit) => (edit.after && !edit.before ? [edit.after] : []));
  const lost = new Set(gone.map((record) => nameOf(before, record)));
  const again = new Set(come.map((record) => nameOf(after, record)).filter((name) => lost.has(name)));
  const isNew = (name: string): boolean => !again.has(name);
  return [
    ...come.flatMap((record) => (isNew(nameOf(after, record)) ? [`Add ${wordsOf(after, record)}`] : [])),
    ...edits.flatMap((edit) => changeOf(after, edit)),
    ...[...again].map((name) => `Change ${name}`),
    ...[...lost].filter(isNew).map((name) => `Remove ${name}`),
  ];
}

function goesWithOwner(edit: Edit<SchemaRecord>, before: Catalog, after: Catalog): boolean {
  if (edit.before && edit.after) return false;
  const [here, there] = edit.after ? [after, before] : [before, after];
  const record = edit.after ?? edit.before;
  const owner = here.parentOf(record?.id ?? "");
  return owner !== undefined && !there.record(owner.id);
}

function nameOf(catalog: Catalog, record: SchemaRecord): string {
  return `${kindWords(record)} ${catalog.pathOf(record.id)}`;
}

function wordsOf(catalog: Catalog, record: SchemaRecord): string {
  const words = nameOf(catalog, record);
  if (record.kind === "column") return `${words} ${typeLabel(catalog, record.type)}`;
  return record.kind === "table"
    ? `${words} (${record.columns.map((id) => catalog.get("column", id).name).join(", ")})`
    : words;
}

/** The properties of a record that differ. A table with one more column is not itself changed. */
function changeOf(after: Catalog, { before: old, after: record }: Edit<SchemaRecord>): readonly string[] {
  if (!old || !record) return [];
  const [one, other]: readonly Readonly<Record<string, unknown>>[] = [old, record];
  const changed = entriesOf(recordShapes[record.kind].fields).flatMap(([name, { type }]) =>
    type === "children" || equal(one?.[name], other?.[name]) ? [] : [inWords(name)],
  );
  return changed.length === 0 ? [] : [`Change ${nameOf(after, record)}: ${changed.join(", ")}`];
}

/** `rowSecurity` → "row security". */
function inWords(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
