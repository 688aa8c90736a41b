import { readerOfLeaves } from "./leaves.ts";
import { recordShapes, type SchemaRecord } from "./records/index.ts";

/** A mention of one record in another: which kinds may stand there, and whether it is owned. */
export type Mention = { readonly id: string; readonly kinds: readonly string[]; readonly owned: boolean };

const readMentions = readerOfLeaves((leaf) => leaf.type === "id" || leaf.type === "children");
const readReferences = readerOfLeaves((leaf) => leaf.type === "id");

/** Every id a record mentions, owned ones and references, in the order of its shape. */
export function mentionsOf(record: SchemaRecord): readonly Mention[] {
  const found: Mention[] = [];
  readMentions(record, (field, value) => {
    if (field.type === "id") found.push({ id: String(value), kinds: field.kinds, owned: false });
    if (field.type !== "children") return;
    for (const id of idsIn(value)) found.push({ id, kinds: field.kinds, owned: true });
  });
  return found;
}

/** The ids this record refers to without owning them. */
export function referenceIdsOf(record: SchemaRecord): readonly string[] {
  const found: string[] = [];
  readReferences(record, (_, value) => found.push(String(value)));
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
  const fields = childFields.get(record.kind);
  if (fields === undefined || fields.length === 0) return none;
  const plain: Readonly<Record<string, unknown>> = record;
  const [first, ...others] = fields;
  if (first !== undefined && others.length === 0) return idsIn(plain[first]);
  return fields.flatMap((key) => idsIn(plain[key]));
}

const none: readonly never[] = [];

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : none;
}
