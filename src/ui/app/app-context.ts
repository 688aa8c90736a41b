import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Catalog } from "../../core/document/catalog.ts";
import type { App } from "../../state/app.ts";
import type { AppState } from "../../state/app-state.ts";

/** Hands the application down the tree. */
export const AppContext = createContext<App | undefined>(undefined);

/** The application: dispatch, undo, notify. Always the same object. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("There is no application above this component");
  return app;
}

/** A part of the application's state, chosen by a selector that stands outside the component. */
export function useAppState<T>(selector: (state: AppState) => T): T {
  return useStore(useApp().store, selector);
}

/** Hands the catalog the panels show down the tree: the same one to all of them. */
export const CatalogContext = createContext<Catalog | undefined>(undefined);

/** The catalog of the open design; a new one after each edit, soon after a large one. */
export function useCatalog(): Catalog {
  const catalog = useContext(CatalogContext);
  if (!catalog) throw new Error("There is no catalog above this component");
  return catalog;
}
