import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import { type Catalog, catalogOf } from "../../../core/document/catalog.ts";
import { type Document, emptyDocument } from "../../../core/document/document.ts";
import { withDesignName } from "../../../core/document/with-design-name.ts";
import { drawnTables } from "../../../core/layout/diagram.ts";
import { cardsOf } from "../../../core/layout/drawn-cards.ts";
import { keepPlaces } from "../../../core/layout/keep-places.ts";
import type { LedgerLine } from "../../../core/sql/import/ledger.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import type { Imported } from "../../../state/ports.ts";
import { countOf } from "../editing/count-of.ts";
import { selectAndReveal } from "../editing/select-records.ts";
import { inFileOrder } from "./in-file-order.ts";

/** What a person chose at the foot of the ledger. */
export interface ImportChoice {
  readonly arranged: boolean;
  readonly mode: "add" | "replace";
}

/** Takes an import into the open design as one step, and shows all of it; refused when it does not fit together. */
export function commitImport(
  app: App,
  {
    imported,
    name,
    choice,
  }: { readonly imported: Imported; readonly name: string; readonly choice: ImportChoice },
): Refusal | undefined {
  const open = catalogIn(app.store.getState());
  const document = placedFor(open, imported.document, choice);
  const label = `Import ${name}`;
  const result =
    choice.mode === "add"
      ? app.dispatch("merge-document", { document, offset: besides(open) }, label)
      : app.dispatch(
          "replace-document",
          { document: withDesignName(document, nameFor(open.design.name, name)) },
          label,
        );
  if (isRefusal(result)) return result;
  app.show({ kind: "fit" });
  app.notify(`${countOf(tablesIn(imported), "table")} imported from ${name}`);
  return undefined;
}

/** A design that replaces another keeps the places of the tables it shares with it; otherwise as was chosen. */
function placedFor(open: Catalog, document: Document, { arranged, mode }: ImportChoice): Document {
  if (!arranged) return inFileOrder(document);
  return mode === "replace" ? keepPlaces(document, open.document) : document;
}

/** px between what was there and what is added. */
const GAP = 120;

/** Where the added tables go: right of those that are there. */
function besides(catalog: Catalog): { readonly x: number; readonly y: number } {
  const cards = [...cardsOf(catalog).values()];
  const right = Math.max(...cards.map((card) => (catalog.placementOf(card.tableId)?.x ?? 0) + card.width));
  const top = Math.min(...cards.map((card) => catalog.placementOf(card.tableId)?.y ?? 0));
  return cards.length === 0 ? { x: 0, y: 0 } : { x: right + GAP, y: top };
}

/** A design nobody has named takes the name of its file. */
function nameFor(designName: string, fileName: string): string {
  const { name: unnamed } = catalogOf(emptyDocument()).design;
  if (designName !== unnamed || !fileName.includes(".")) return designName;
  return fileName.replace(/(?:\.[a-z]+)+$/i, "") || designName;
}

/** How many tables an import brings to the canvas; partitions belong to the table they are part of. */
export function tablesIn({ document }: Imported): number {
  return drawnTables(catalogOf(document)).length;
}

/**
 * Selects and shows what a line of the ledger made or changed, after its import: the object of the same kind and path,
 * since an import beside others has new ids.
 */
export function showImported(app: App, { document }: Imported, { records }: LedgerLine): void {
  const added = catalogOf(document);
  const open = catalogIn(app.store.getState());
  const ids = records.flatMap((id) => {
    const record = added.record(id);
    if (record === undefined) return [];
    const path = added.pathOf(id);
    const twin = open.all(record.kind).find((other) => open.pathOf(other.id) === path);
    return twin === undefined ? [] : [twin.id];
  });
  const [whole] = ids.filter((id) => open.tableOf(id)?.id === id || open.find("view", id) !== undefined);
  const [first] = ids;
  const chosen = whole ?? first;
  if (chosen !== undefined) selectAndReveal(app, [chosen]);
}
