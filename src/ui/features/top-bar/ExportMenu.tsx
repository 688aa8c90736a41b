import type { App } from "../../../state/app.ts";
import { catalogIn } from "../../../state/app.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Menu } from "../../parts/Menu.tsx";
import type { MenuEntry } from "../../parts/menu-entry.ts";
import { designFile, type ExportFormat, sqlFile, typescriptFile } from "../export/export-format.ts";
import { copyAs, saveAs } from "../export/hand-over.ts";
import styles from "./TopBar.module.css";

/** The ways a design leaves as text: as a file or by the clipboard. */
export function ExportMenu() {
  const app = useApp();
  const empty = useAppState(isEmptyIn);
  return (
    <Menu
      align="end"
      entries={entriesFor(app, empty)}
      trigger={
        <Button icon="export" title="Export">
          <span className={styles.label}>Export</span>
        </Button>
      }
    />
  );
}

/** Whether nothing in the design could be printed. */
function isEmptyIn(state: AppState): boolean {
  const { document } = catalogIn(state);
  // The design itself and the namespace that every database has.
  return document.schema.size <= 2;
}

function entriesFor(app: App, empty: boolean): readonly MenuEntry[] {
  const reason = empty ? "The design is empty" : undefined;
  const save = (format: ExportFormat): MenuEntry => ({
    kind: "action",
    label: format.label,
    icon: format.id === "design" ? "file" : "code",
    unavailable: format.whenEmpty ? undefined : reason,
    onSelect: () => void saveAs(app, format),
  });
  const copy = (what: string, { request }: ExportFormat): MenuEntry => ({
    kind: "action",
    label: `Copy ${what}`,
    icon: "copy",
    unavailable: reason,
    onSelect: () => void copyAs(app, what, request),
  });
  return [
    save(sqlFile),
    save(typescriptFile),
    save(designFile),
    {
      kind: "action",
      label: "Picture: SVG, PNG or PDF",
      icon: "view",
      unavailable: reason,
      onSelect: () => app.session({ dialog: "picture" }),
    },
    {
      kind: "action",
      label: "More formats: ORMs, Zod, DBML, Markdown …",
      icon: "code",
      unavailable: reason,
      onSelect: () =>
        app.session({ dockTab: "types", dockAsked: app.store.getState().session.dockAsked + 1 }),
    },
    { kind: "separator" },
    copy("SQL", sqlFile),
    copy("TypeScript", typescriptFile),
  ];
}
