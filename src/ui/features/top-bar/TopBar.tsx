import { useApp } from "../../app/app-context.ts";
import type { PanelSwitch } from "../../app/reach.ts";
import type { ShellLayout } from "../../app/shell-layout.ts";
import { TopBarFrame } from "../../app/TopBarFrame.tsx";
import { Button } from "../../parts/Button.tsx";
import { Divider } from "../../parts/Divider.tsx";
import { IconButton } from "../../parts/IconButton.tsx";
import { Kbd } from "../../parts/Kbd.tsx";
import { shortcuts } from "../shortcuts/shortcut-keys.ts";
import { DesignName } from "./DesignName.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { SavedState } from "./SavedState.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";
import styles from "./TopBar.module.css";
import { UndoButtons } from "./UndoButtons.tsx";

/** Which panels are open, and what opens them: buttons where keys are not at hand, and where a panel is closed. */
export interface TopBarProps {
  readonly layout: ShellLayout;
  readonly panels: PanelSwitch;
}

/** The bar at the top: which design this is, its steps, and the ways in and out. */
export function TopBar({ layout, panels }: TopBarProps) {
  const app = useApp();
  return (
    <TopBarFrame
      start={
        <>
          <DesignName />
          <SavedState />
          <Divider />
          <UndoButtons />
        </>
      }
      end={
        <>
          <Button
            icon="search"
            className={styles.search}
            aria-label="Search or run a command"
            title="Search or run a command"
            onClick={() => app.session({ dialog: "palette" })}
          >
            <span className={styles.searchText}>Search or run a command</span>
            <Kbd keys={shortcuts.palette.keys} />
          </Button>
          <Divider />
          <Button icon="import" title="Import" onClick={() => app.session({ dialog: "import" })}>
            <span className={styles.label}>Import</span>
          </Button>
          <ExportMenu />
          <Button icon="history" title="Versions" onClick={() => app.session({ dialog: "versions" })}>
            <span className={styles.label}>Versions</span>
          </Button>
          <Button
            variant="primary"
            icon="link"
            className={styles.share}
            onClick={() => app.session({ dialog: "share" })}
          >
            Share
          </Button>
          <ThemeMenu />
          {sidePanels.map(({ name, icon, label }) => (
            <IconButton
              key={name}
              icon={icon}
              label={label}
              shortcut={shortcuts[name].keys}
              className={styles.panel}
              pressed={layout[name].open}
              onClick={() => panels.toggle(name)}
            />
          ))}
        </>
      }
    />
  );
}

const sidePanels = [
  { name: "outline", icon: "panelLeft", label: "Outline" },
  { name: "inspector", icon: "panelRight", label: "Inspector" },
] as const;
