import { chosenGroup, isPlain } from "./accepts.ts";
import { entriesOf, type Field, type Fields } from "./field.ts";
import { recordShapes, type SchemaRecord } from "./records/index.ts";

/** A mention of one record in another: which kinds may stand there, and whether it is owned. */
export type Mention = { readonly id: string; readonly kinds: readonly string[]; readonly owned: boolean };

/** Every id a record mentions, owned ones and references, in the order of its shape. */
export function mentionsOf(record: SchemaRecord): readonly Mention[] {
  const found: Mention[] = [];
  const plain: Readonly<Record<string, unknown>> = record;
  for (const [key, field] of mentioningFields.get(record.kind) ?? []) {
    visitField(field, plain[key], (id, kinds, owned) => found.push({ id, kinds, owned }));
  }
  return found;
}

/** The ids this record refers to without owning them. */
export function referenceIdsOf(record: SchemaRecord): readonly string[] {
  const fields = referringFields.get(record.kind);
  if (fields === undefined || fields.length === 0) return none;
  const found: string[] = [];
  const plain: Readonly<Record<string, unknown>> = record;
  for (const [key, field] of fields) visitField(field, plain[key], (id) => found.push(id));
  return found;
}

/** The ids of the records this one owns, in order. */
export function childIdsOf(record: SchemaRecord): readonly string[] {
  const fields = owningFields.get(record.kind);
  if (fields === undefined || fields.length === 0) return none;
  const plain: Readonly<Record<string, unknown>> = record;
  return fields.flatMap(([key]) => idsIn(plain[key]));
}

const none: readonly never[] = [];

type Entries = readonly (readonly [name: string, field: Field])[];

/** Of each kind's fields only what can mention records, so that reading a record looks at nothing else. */
const mentioningFields: ReadonlyMap<string, Entries> = new Map(
  Object.entries(recordShapes).map(([kind, shape]) => [kind, entriesOf(mentioning(shape.fields))]),
);
const owningFields = entriesWhere((field) => field.type === "children");
const referringFields = entriesWhere((field) => field.type !== "children");

function entriesWhere(wanted: (field: Field) => boolean): ReadonlyMap<string, Entries> {
  return new Map(
    [...mentioningFields].map(([kind, entries]) => [kind, entries.filter(([, field]) => wanted(field))]),
  );
}

function mentioning(fields: Fields): Fields {
  return Object.fromEntries(
    entriesOf(fields).flatMap(([key, field]) => {
      const kept = mentioningPart(field);
      return kept ? [[key, kept]] : [];
    }),
  );
}

function mentioningPart(field: Field): Field | undefined {
  switch (field.type) {
    case "id":
    case "children":
      return field;
    case "optional":
    case "list": {
      const of = mentioningPart(field.of);
      return of && { ...field, of };
    }
    case "group": {
      const fields = mentioning(field.fields);
      return entriesOf(fields).length > 0 ? { ...field, fields } : undefined;
    }
    case "variant": {
      const groups = Object.entries(field.of).map(([kind, fields]) => [kind, mentioning(fields)] as const);
      const useful = groups.some(([, fields]) => entriesOf(fields).length > 0);
      return useful ? { ...field, of: Object.fromEntries(groups) } : undefined;
    }
    case "text":
    case "flag":
    case "count":
    case "choice":
      return undefined;
  }
}

type Visit = (id: string, kinds: readonly string[], owned: boolean) => void;

function visitField(field: Field, value: unknown, visit: Visit): void {
  switch (field.type) {
    case "id":
      visit(String(value), field.kinds, false);
      return;
    case "children":
      for (const id of idsIn(value)) visit(id, field.kinds, true);
      return;
    case "optional":
      if (value !== null) visitField(field.of, value, visit);
      return;
    case "list":
      if (Array.isArray(value)) for (const item of value) visitField(field.of, item, visit);
      return;
    case "group":
      if (isPlain(value)) visitFields(field.fields, value, visit);
      return;
    case "variant": {
      const chosen = chosenGroup(field, value);
      if (chosen) visitFields(chosen.fields, chosen.value, visit);
      return;
    }
    case "text":
    case "flag":
    case "count":
    case "choice":
      return;
  }
}

function visitFields(fields: Fields, value: Readonly<Record<string, unknown>>, visit: Visit): void {
  for (const [key, field] of entriesOf(fields)) visitField(field, value[key], visit);
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : none;
}
