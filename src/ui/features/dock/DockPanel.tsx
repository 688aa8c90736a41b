import type { AppState } from "../../../state/app-state.ts";
import type { DockTab } from "../../../state/session.ts";
import { useAppState } from "../../app/app-context.ts";
import { tabPanel } from "../../parts/Tabs.tsx";
import styles from "./Dock.module.css";
import { dockPanelId } from "./dock-panel-id.ts";
import { SqlPanel } from "./SqlPanel.tsx";
import { TypesPanel } from "./TypesPanel.tsx";

/** What the chosen tab shows; mounted only while the dock is open. */
export function DockPanel() {
  const tab = useAppState(dockTabIn);
  return (
    <div {...tabPanel(dockPanelId, tab)} className={styles.panel}>
      {tab === "sql" ? <SqlPanel /> : <TypesPanel />}
    </div>
  );
}

function dockTabIn(state: AppState): DockTab {
  return state.session.dockTab;
}
