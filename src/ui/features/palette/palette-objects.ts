import { memoizeByIdentity } from "../../../core/base/memoize-by-identity.ts";
import { inNaturalOrder } from "../../../core/base/natural-order.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import { calledOf, isNamed } from "../../../core/document/named-record.ts";
import type { Kind, SchemaRecord } from "../../../core/document/records/index.ts";
import { typeLabel } from "../../../core/postgres/type-label.ts";
import { countOf } from "../editing/count-of.ts";
import { type RecordFace, recordFaces } from "../editing/record-face.ts";

/** A record as the palette finds it: by `text`, which is `table.column` for a column. */
export interface PaletteObject {
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
}

/** Kinds that have no name a person would look for. */
const nameless: ReadonlySet<Kind> = new Set(["design", "grant", "kept", "dependency"]);

/** Every record of a design by name, tables first; columns last, those of a table in its own order. */
export const paletteObjects: (catalog: Catalog) => readonly PaletteObject[] = memoizeByIdentity((catalog) => {
  const whole: Named[] = [];
  const columns = new Map<string, Named[]>();
  for (const record of catalog.walk()) {
    if (nameless.has(record.kind)) continue;
    const found = { id: record.id, kind: record.kind, name: textOf(catalog, record) };
    if (found.name === "") continue;
    if (record.kind !== "column") whole.push(found);
    else {
      const owner = catalog.tableOf(record.id)?.id ?? "";
      columns.set(owner, [...(columns.get(owner) ?? []), found]);
    }
  }
  const named = inNaturalOrder(whole).toSorted((a, b) => placeOf(a.kind) - placeOf(b.kind));
  const rest = named.flatMap(({ id }) => columns.get(id) ?? []);
  return [...named, ...rest].map(({ id, kind, name }) => ({ id, kind, text: name }));
});

type Named = Omit<PaletteObject, "text"> & { readonly name: string };

/** What a person reads for first. */
const order: readonly Kind[] = ["table", "view", "enum", "domain", "composite", "range", "function"];

function placeOf(kind: Kind): number {
  const at = order.indexOf(kind);
  return at < 0 ? order.length : at;
}

function textOf(catalog: Catalog, record: SchemaRecord): string {
  if (record.kind === "note") return record.text.split("\n")[0] ?? "";
  const name = calledOf(record) ?? "";
  const owner =
    record.kind === "column" || record.kind === "attribute" ? catalog.parentOf(record.id) : undefined;
  return owner && isNamed(owner) ? `${owner.name}.${name}` : name;
}

/** The heading over objects of a kind. */
export function headingOf(kind: Kind): string {
  const { word } = recordFaces[kind];
  if (kind === "saved-view") return "Views of the diagram";
  if (word.endsWith("y")) return word.replace(/(?<![aeo])y$/, "ie").concat("s");
  return word.endsWith("x") ? `${word}es` : word.replace(/s?$/, "s");
}

/** How an object shows itself: a column by its role in the keys of its table. */
export function faceOf(catalog: Catalog, { id, kind }: PaletteObject): Omit<RecordFace, "word"> {
  if (kind !== "column") return recordFaces[kind];
  const mentions = catalog.referencesTo(id);
  if (mentions.some((other) => other.kind === "primary-key")) return recordFaces["primary-key"];
  return refers(catalog, id) ? recordFaces["foreign-key"] : recordFaces.column;
}

function refers(catalog: Catalog, columnId: string): boolean {
  return catalog
    .referencesTo(columnId)
    .some((other) => other.kind === "foreign-key" && other.pairs.some(({ column }) => column === columnId));
}

/** What is said of an object behind its name: where it lies, and what it is. */
export function detailOf(catalog: Catalog, { id }: PaletteObject): string {
  const record = catalog.record(id);
  const namespace = catalog.namespaceOf(id)?.name;
  if (!record) return "";
  if (record.kind === "table")
    return [namespace, countOf(record.columns.length, "column")].filter(Boolean).join(" · ");
  if (record.kind === "column") {
    return [typeLabel(catalog, record.type), ...(refers(catalog, id) ? ["foreign key"] : [])].join(" · ");
  }
  const owner = catalog.tableOf(id);
  return owner ? `on ${owner.name}` : (namespace ?? "");
}
