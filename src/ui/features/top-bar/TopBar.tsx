import { useApp } from "../../app/app-context.ts";
import { TopBarFrame } from "../../app/TopBarFrame.tsx";
import { Button } from "../../parts/Button.tsx";
import { Divider } from "../../parts/Divider.tsx";
import { Kbd } from "../../parts/Kbd.tsx";
import { shortcuts } from "../shortcuts/shortcut-keys.ts";
import { DesignName } from "./DesignName.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { SavedState } from "./SavedState.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";
import styles from "./TopBar.module.css";
import { UndoButtons } from "./UndoButtons.tsx";

/** The bar at the top: which design this is, its steps, and the ways in and out. */
export function TopBar() {
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
          <Button icon="import" onClick={() => app.session({ dialog: "import" })}>
            Import
          </Button>
          <ExportMenu />
          <Button icon="history" onClick={() => app.session({ dialog: "versions" })}>
            Versions
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
        </>
      }
    />
  );
}
