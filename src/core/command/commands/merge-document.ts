import type { Mint } from "../../base/mint.ts";
import { type Refusal, refuse } from "../../base/refusal.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { designId } from "../../document/id.ts";
import type { NamespaceRecord, SchemaRecord } from "../../document/records/index.ts";
import { rewriteRecord } from "../../document/rewrite.ts";
import { defineCommand } from "../command.ts";
import { type Edit, editOf } from "../edit.ts";
import { namesake, sharesNames } from "../names.ts";
import { objectNamed } from "../new-object.ts";

/** Adds what another document holds to this one, as one step; refused when a name is in both. */
export const mergeDocument = defineCommand<{
  readonly document: Document;
  /** How far to the right and down its places, areas and notes go, px at 100 %. */
  readonly offset?: { readonly x: number; readonly y: number };
}>()({
  id: "merge-document",
  title: "Add to the design",
  run(catalog, { document, offset }, mint) {
    if (!document.schema.has(designId)) return refuse("That is not a whole design.");
    const added = catalogOf(document);
    const clash = clashRefusal(catalog, added);
    if (clash) return clash;
    const ids = newIds(catalog, added, mint);
    const edit = editOf(catalog.document);
    addRecords(edit, { catalog, added, ids });
    const [right, down] = [Math.round(offset?.x ?? 0), Math.round(offset?.y ?? 0)];
    for (const { id } of [...added.all("area"), ...added.all("note")]) {
      const drawn = edit.find("area", ids.get(id)) ?? edit.find("note", ids.get(id));
      if (drawn) edit.put({ ...drawn, x: drawn.x + right, y: drawn.y + down });
    }
    for (const { id, x, y, ...placement } of document.diagram.values()) {
      const owner = edit.find("table", ids.get(id)) ?? edit.find("view", ids.get(id));
      if (owner) edit.place({ ...placement, id: owner.id, x: x + right, y: y + down });
    }
    return { patch: edit.patch() };
  },
});

function clashRefusal(catalog: Catalog, added: Catalog): Refusal | undefined {
  const clashing = added.walk().filter((record) => clashes(catalog, added, record));
  if (clashing.length === 0) return undefined;
  const shown = clashing
    .slice(0, 3)
    .map(({ id }) => added.pathOf(id))
    .join(", ");
  const more = clashing.length > 3 ? ` and ${clashing.length - 3} more` : "";
  return refuse(`The design already has ${shown}${more}. Rename one of each first.`);
}

/** Whether a design has something of the name that an added record would get in it. */
function clashes(catalog: Catalog, added: Catalog, record: SchemaRecord): boolean {
  switch (record.kind) {
    case "publication":
      return catalog.all("publication").some(({ name }) => name === record.name);
    case "object": {
      const home = added.find("namespace", record.namespace);
      const twin = home && catalog.namespaceNamed(home.name);
      // An object of a namespace that is new is new.
      if (home && !twin) return false;
      return objectNamed(catalog, { ...record, namespace: twin?.id ?? null }) !== undefined;
    }
    case "function": {
      const home = catalog.namespaceNamed(added.namespaceOf(record.id)?.name ?? "");
      return home !== undefined && hasFunction(catalog, home, record);
    }
    default: {
      const home = catalog.namespaceNamed(added.namespaceOf(record.id)?.name ?? "");
      return (
        home !== undefined && sharesNames(record) && namesake(catalog, home.id, record.name) !== undefined
      );
    }
  }
}

function hasFunction(
  catalog: Catalog,
  { functions }: NamespaceRecord,
  { name, identity }: { readonly name: string; readonly identity: string },
): boolean {
  return functions.some((id) => {
    const other = catalog.find("function", id);
    return other?.name === name && other.identity === identity;
  });
}

/** What each id of the added document is called here: namespaces and extensions of the same name are one. */
function newIds(catalog: Catalog, added: Catalog, mint: Mint): ReadonlyMap<string, string> {
  const ids = new Map<string, string>([[designId, designId]]);
  for (const record of added.walk()) {
    if (record.kind === "design") continue;
    ids.set(record.id, twinOf(catalog, record) ?? mint());
  }
  return ids;
}

function twinOf(catalog: Catalog, record: ReturnType<Catalog["walk"]>[number]): string | undefined {
  if (record.kind === "namespace") return catalog.namespaceNamed(record.name)?.id;
  return record.kind === "extension"
    ? catalog.all("extension").find(({ name }) => name === record.name)?.id
    : undefined;
}

type Merge = {
  readonly catalog: Catalog;
  readonly added: Catalog;
  readonly ids: ReadonlyMap<string, string>;
};

function addRecords(edit: Edit, { catalog, added, ids }: Merge): void {
  for (const record of added.walk()) {
    const renumbered = rewriteRecord(record, { id: (id) => ids.get(id) ?? id });
    if (renumbered.kind === "design") {
      const { design } = catalog;
      edit.put({
        ...design,
        namespaces: union(design.namespaces, renumbered.namespaces),
        extensions: union(design.extensions, renumbered.extensions),
        kept: union(design.kept, renumbered.kept),
        objects: union(design.objects, renumbered.objects),
        publications: union(design.publications, renumbered.publications),
        grants: union(design.grants, renumbered.grants),
        areas: union(design.areas, renumbered.areas),
        notes: union(design.notes, renumbered.notes),
        savedViews: union(design.savedViews, renumbered.savedViews),
        exceptions: union(design.exceptions, renumbered.exceptions),
      });
    } else if (renumbered.kind === "namespace" && catalog.find("namespace", renumbered.id)) {
      edit.put(together(catalog.get("namespace", renumbered.id), renumbered));
    } else if (!catalog.find("extension", renumbered.id)) edit.put(renumbered);
  }
}

function together(own: NamespaceRecord, other: NamespaceRecord): NamespaceRecord {
  return {
    ...own,
    enums: union(own.enums, other.enums),
    domains: union(own.domains, other.domains),
    sequences: union(own.sequences, other.sequences),
    tables: union(own.tables, other.tables),
    views: union(own.views, other.views),
    functions: union(own.functions, other.functions),
    composites: union(own.composites, other.composites),
    ranges: union(own.ranges, other.ranges),
  };
}

function union<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return [...one, ...other.filter((item) => !one.includes(item))];
}
