import { useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { emptyDocument } from "../../../core/document/document.ts";
import { withDesignName } from "../../../core/document/with-design-name.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { DesignSummary } from "../../../state/ports.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import type { MenuEntry } from "../../parts/menu-entry.ts";
import { shortcuts } from "../shortcuts/shortcut-keys.ts";

/** The entries of the design menu; `refresh` reads the designs of this device anew. */
export function useDesignEntries(onRename: () => void) {
  const app = useApp();
  const openKey = useAppState(designKeyIn);
  const [designs, setDesigns] = useState<readonly DesignSummary[]>([]);
  const refresh = () => {
    app.ports.storage.list().then(setDesigns, (error: unknown) => sayError(app, error));
  };
  const entries: readonly MenuEntry[] = [
    { kind: "action", label: "Rename", icon: "edit", onSelect: onRename },
    { kind: "action", label: "New design", icon: "plus", onSelect: () => app.openNew(emptyDocument()) },
    { kind: "action", label: "Duplicate design", icon: "duplicate", onSelect: () => duplicate(app) },
    {
      kind: "action",
      label: "All designs and templates",
      icon: "database",
      shortcut: shortcuts.designs.keys,
      onSelect: () => app.session({ dialog: "designs" }),
    },
    { kind: "separator" },
    {
      kind: "action",
      label: "Keyboard shortcuts",
      icon: "keyboard",
      shortcut: shortcuts.list.keys,
      onSelect: () => app.session({ dialog: "shortcuts" }),
    },
    ...onThisDevice(designs, { openKey, onOpen: (key) => openDesign(app, key) }),
  ];
  return { entries, refresh };
}

function designKeyIn(state: AppState): string {
  return state.designKey;
}

function onThisDevice(
  designs: readonly DesignSummary[],
  { openKey, onOpen }: { readonly openKey: string; readonly onOpen: (key: string) => void },
): readonly MenuEntry[] {
  if (designs.length === 0) return [];
  const options = designs.map(({ key, name, tables }) => ({
    value: key,
    label: `${name} · ${tables === 1 ? "1 table" : `${tables.toLocaleString("en")} tables`}`,
  }));
  return [
    { kind: "separator" },
    { kind: "choice", heading: "On this device", value: openKey, options, onChange: onOpen },
  ];
}

function duplicate(app: App): void {
  const { document, design } = catalogIn(app.store.getState());
  app.openNew(withDesignName(document, `${design.name} copy`));
  app.show({ kind: "fit" });
}

async function openDesign(app: App, key: string): Promise<void> {
  try {
    const refusal = await app.open(key);
    if (refusal) app.notify(refusal.refused, "error");
    else app.show({ kind: "fit" });
  } catch (error) {
    sayError(app, error);
  }
}

function sayError(app: App, error: unknown): void {
  app.notify(reasonOf(error), "error");
}
