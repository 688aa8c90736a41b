import { equal } from "../base/equal.ts";
import type { Catalog } from "../document/catalog.ts";
import { entriesOf } from "../document/field.ts";
import type { Edit, Patch } from "../document/patch.ts";
import { kindWords } from "../document/record-words.ts";
import { recordShapes, type SchemaRecord } from "../document/records/index.ts";
import { typeLabel } from "../postgres/type-label.ts";

const verbs = ["Add", "Change", "Remove"] as const;

type Verb = (typeof verbs)[number];

/**
 * What a patch does to the schema, a line each: "Add column public.orders.created_at timestamptz". What comes or goes
 * with its owner is not said again.
 */
export function changedLines(before: Catalog, after: Catalog, patch: Patch): readonly string[] {
  const edits = [...patch.schema.values()];
  return verbs.flatMap((verb) =>
    edits
      .filter((edit) => verbOf(edit) === verb && !goesWithOwner(edit, before, after))
      .flatMap((edit) => {
        const catalog = verb === "Remove" ? before : after;
        const record = edit.after ?? edit.before;
        return record ? `${verb} ${wordsOf(catalog, record)}` : [];
      }),
  );
}

function verbOf({ before, after }: Edit<SchemaRecord>): Verb | undefined {
  if (!before) return "Add";
  if (!after) return "Remove";
  return equal(ownFields(before), ownFields(after)) ? undefined : "Change";
}

/** A record without the list of what it owns: a table with one more column is not itself changed. */
function ownFields(record: SchemaRecord): Readonly<Record<string, unknown>> {
  const children = entriesOf(recordShapes[record.kind].fields).flatMap(([name, { type }]) =>
    type === "children" ? [name] : [],
  );
  return Object.fromEntries(Object.entries(record).filter(([name]) => !children.includes(name)));
}

function goesWithOwner(edit: Edit<SchemaRecord>, before: Catalog, after: Catalog): boolean {
  if (edit.before && edit.after) return false;
  const [here, there] = edit.after ? [after, before] : [before, after];
  const record = edit.after ?? edit.before;
  const owner = here.parentOf(record?.id ?? "");
  return owner !== undefined && !there.record(owner.id);
}

function wordsOf(catalog: Catalog, record: SchemaRecord): string {
  const words = `${kindWords(record)} ${catalog.pathOf(record.id)}`;
  if (record.kind === "column") return `${words} ${typeLabel(catalog, record.type)}`;
  return record.kind === "table"
    ? `${words} (${record.columns.map((id) => catalog.get("column", id).name).join(", ")})`
    : words;
}
