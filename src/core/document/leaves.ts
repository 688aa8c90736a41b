import { chosenGroup, isPlain } from "./accepts.ts";
import { entriesOf, type Field, type Fields } from "./field.ts";
import { recordShapes, type SchemaRecord } from "./records/index.ts";

/** Told of each leaf: the field that is neither optional, list, group nor variant, and its value. */
type Visit = (field: Field, value: unknown) => void;

/**
 * A reader of certain leaves of records, in the order of their shapes. The shapes are pruned beforehand to what can
 * hold such leaves, so that reading a record looks at nothing else.
 */
export function readerOfLeaves(
  isWanted: (leaf: Field) => boolean,
): (record: SchemaRecord, visit: Visit) => void {
  const pruned = new Map(
    Object.entries(recordShapes).map(([kind, shape]) => [kind, entriesOf(prune(shape.fields, isWanted))]),
  );
  return (record, visit) => {
    const fields = pruned.get(record.kind);
    if (fields === undefined || fields.length === 0) return;
    const plain: Readonly<Record<string, unknown>> = record;
    // Not taken apart at once, here and below: that asks an iterator, for every field of every record.
    for (const entry of fields) visitField(entry[1], plain[entry[0]], visit);
  };
}

function prune(fields: Fields, isWanted: (leaf: Field) => boolean): Fields {
  return Object.fromEntries(
    entriesOf(fields).flatMap(([key, field]) => {
      const kept = prunedField(field, isWanted);
      return kept ? [[key, kept]] : [];
    }),
  );
}

function prunedField(field: Field, isWanted: (leaf: Field) => boolean): Field | undefined {
  switch (field.type) {
    case "optional":
    case "list": {
      const of = prunedField(field.of, isWanted);
      return of && { ...field, of };
    }
    case "group": {
      const fields = prune(field.fields, isWanted);
      return entriesOf(fields).length > 0 ? { ...field, fields } : undefined;
    }
    case "variant": {
      const groups = Object.entries(field.of).map(
        ([kind, fields]) => [kind, prune(fields, isWanted)] as const,
      );
      const isUseful = groups.some(([, fields]) => entriesOf(fields).length > 0);
      return isUseful ? { ...field, of: Object.fromEntries(groups) } : undefined;
    }
    default:
      return isWanted(field) ? field : undefined;
  }
}

function visitField(field: Field, value: unknown, visit: Visit): void {
  switch (field.type) {
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
    default:
      visit(field, value);
  }
}

function visitFields(fields: Fields, value: Readonly<Record<string, unknown>>, visit: Visit): void {
  for (const entry of entriesOf(fields)) visitField(entry[1], value[entry[0]], visit);
}
