import type { DockTab, ThemeChoice } from "../../../../state/session.ts";
import type { PanelName } from "../../../app/shell-layout.ts";
import type { IconName } from "../../../parts/icons.ts";
import { shortcuts } from "../../shortcuts/shortcut-keys.ts";
import type { PaletteAction } from "../action.ts";

const dockTabs: readonly {
  readonly tab: DockTab;
  readonly label: string;
  readonly icon: IconName;
  readonly words: string;
}[] = [
  { tab: "problems", label: "Show problems", icon: "triangle", words: "lint findings warnings errors" },
  { tab: "sql", label: "Show SQL of the design", icon: "code", words: "ddl script" },
  {
    tab: "types",
    label: "Export to any format",
    icon: "code",
    words:
      "show types typescript zod kysely drizzle prisma orm dbml markdown mermaid mysql sqlite json schema csv",
  },
  {
    tab: "normalization",
    label: "Show normalization",
    icon: "key",
    words: "normal form functional dependencies bcnf",
  },
];

/** The panels around the canvas, and how the page looks. */
export const panelActions: readonly PaletteAction[] = [
  panel("outline", "Show or hide the outline"),
  panel("inspector", "Show or hide the inspector"),
  panel("dock", "Show or hide the dock"),
  ...dockTabs.map(dockTab),
  {
    id: "filter-outline",
    label: "Filter the outline",
    group: "Panels",
    icon: "filter",
    keys: shortcuts.filter.keys,
    words: "find search tables columns",
    run: ({ panels }) => {
      panels.setOpen("outline", true);
      // A panel that was closed is in the page only after the next picture.
      requestAnimationFrame(() => document.getElementById("outline-filter")?.focus());
    },
  },
  {
    id: "shortcuts",
    label: "Keyboard shortcuts and notation",
    group: "Help",
    icon: "keyboard",
    keys: shortcuts.list.keys,
    words: "help legend keys crow's foot marks",
    run: ({ app }) => app.session({ dialog: "shortcuts" }),
  },
  theme("light", "Light theme", "sun"),
  theme("dark", "Dark theme", "moon"),
  theme("system", "Theme of the system", "system"),
];

function panel(name: PanelName, label: string): PaletteAction {
  return {
    id: `panel-${name}`,
    label,
    group: "Panels",
    icon: "columns",
    keys: shortcuts[name].keys,
    words: "panel toggle close open",
    run: ({ panels }) => panels.toggle(name),
  };
}

function dockTab({ tab, label, icon, words }: (typeof dockTabs)[number]): PaletteAction {
  return {
    id: `dock-${tab}`,
    label,
    group: "Panels",
    icon,
    words: `dock ${words}`,
    run: ({ app, panels }) => {
      app.session({ dockTab: tab });
      panels.setOpen("dock", true);
    },
  };
}

function theme(choice: ThemeChoice, label: string, icon: IconName): PaletteAction {
  return {
    id: `theme-${choice}`,
    label,
    group: "Panels",
    icon,
    words: "appearance colours mode",
    run: ({ app }) => app.session({ theme: choice }),
  };
}
