import { lazy, Suspense } from "react";
import type { AppState } from "../../../state/app-state.ts";
import type { DockTab } from "../../../state/session.ts";
import { useAppState } from "../../app/app-context.ts";
import { tabPanel } from "../../parts/Tabs.tsx";
import styles from "./Dock.module.css";
import { dockPanelId } from "./dock-panel-id.ts";

const ProblemsPanel = lazy(() =>
  import("../problems/ProblemsPanel.tsx").then((module) => ({ default: module.ProblemsPanel })),
);
const SqlPanel = lazy(() => import("./SqlPanel.tsx").then((module) => ({ default: module.SqlPanel })));
const TypesPanel = lazy(() => import("./TypesPanel.tsx").then((module) => ({ default: module.TypesPanel })));

const NormalizationPanel = lazy(() =>
  import("../normalization/NormalizationPanel.tsx").then((module) => ({
    default: module.NormalizationPanel,
  })),
);
const MigrationPanel = lazy(() =>
  import("../migration/MigrationPanel.tsx").then((module) => ({ default: module.MigrationPanel })),
);

const panels = {
  problems: ProblemsPanel,
  sql: SqlPanel,
  types: TypesPanel,
  migration: MigrationPanel,
  normalization: NormalizationPanel,
} as const;

/** What the chosen tab shows; loaded with the first opening and mounted only while the dock is open. */
export function DockPanel() {
  const tab = useAppState(dockTabIn);
  const Panel = panels[tab];
  return (
    <div {...tabPanel(dockPanelId, tab)} className={styles.panel}>
      <Suspense fallback={null}>
        <Panel />
      </Suspense>
    </div>
  );
}

function dockTabIn(state: AppState): DockTab {
  return state.session.dockTab;
}
