import { useApp } from "../../app/app-context.ts";
import { TopBarFrame } from "../../app/TopBarFrame.tsx";
import { Button } from "../../parts/Button.tsx";
import { Divider } from "../../parts/Divider.tsx";
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
