import { chosenGroup, isPlain } from "./accepts.ts";
import type { Field, Fields } from "./field.ts";
import { recordShapes, type SchemaRecord } from "./records/index.ts";

/** A mention of one record in another: which kinds may stand there, and whether it is owned. */
export type Mention = { readonly id: string; readonly kinds: readonly string[]; readonly owned: boolean };

/** Every id a record mentions, owned ones and references, in the order of its shape. */
export function mentionsOf(record: SchemaRecord): readonly Mention[] {
  const found: Mention[] = [];
  visitFields(recordShapes[record.kind].fields, record, (mention) => found.push(mention));
  return found;
}

/** The fields in which each kind owns others; owned records stand only at the top of a shape. */
const childFields: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(recordShapes).map(([kind, shape]) => [
    kind,
    Object.entries(shape.fields).flatMap(([key, field]) => (field.type === "children" ? [key] : [])),
  ]),
);

/** The ids of the records this one owns, in order. */
export function childIdsOf(record: SchemaRecord): readonly string[] {
  const plain: Readonly<Record<string, unknown>> = { ...record };
  const fields = childFields.get(record.kind) ?? [];
  return fields.flatMap((key) => itemsOf(plain[key]).map(String));
}

/** The ids this record refers to without owning them. */
export function referenceIdsOf(record: SchemaRecord): readonly string[] {
  return mentionsOf(record)
    .filter((mention) => !mention.owned)
    .map((mention) => mention.id);
}

type Visit = (mention: Mention) => void;

function visitFields(fields: Fields, value: Readonly<Record<string, unknown>>, visit: Visit): void {
  for (const [key, field] of Object.entries(fields)) visitField(field, value[key], visit);
}

function visitField(field: Field, value: unknown, visit: Visit): void {
  switch (field.type) {
    case "id":
      visit({ id: String(value), kinds: field.kinds, owned: false });
      return;
    case "children":
      for (const id of itemsOf(value)) visit({ id: String(id), kinds: field.kinds, owned: true });
      return;
    case "optional":
      if (value !== null) visitField(field.of, value, visit);
      return;
    case "list":
      for (const item of itemsOf(value)) visitField(field.of, item, visit);
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

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
