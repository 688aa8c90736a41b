import { type ReactNode, useDeferredValue } from "react";
import type { Catalog } from "../../core/document/catalog.ts";
import { catalogIn } from "../../state/app.ts";
import { CatalogContext, useAppState } from "./app-context.ts";

/** Records that may come or go at once; an import is taken in by the panels in slices, behind the picture. */
const AT_ONCE = 400;

/** Hands the catalog of the open design to the panels: an edit at once, a whole other design when there is time. */
export function ShownCatalog({ children }: { readonly children: ReactNode }) {
  const now = useAppState(catalogIn);
  const later = useDeferredValue(now);
  return <CatalogContext value={isLeap(later, now) ? later : now}>{children}</CatalogContext>;
}

function isLeap(from: Catalog, to: Catalog): boolean {
  return Math.abs(from.document.schema.size - to.document.schema.size) > AT_ONCE;
}
