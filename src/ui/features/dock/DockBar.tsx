import { lazy, Suspense, useEffect, useRef } from "react";
import type { AppState } from "../../../state/app-state.ts";
import type { ProblemsState } from "../../../state/problems.ts";
import type { DockTab } from "../../../state/session.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { DockBarFrame } from "../../app/DockBarFrame.tsx";
import { useProblemsState } from "../../app/problems-context.ts";
import { IconButton } from "../../parts/IconButton.tsx";
import { type Tab, Tabs } from "../../parts/Tabs.tsx";
import { useMigrationCount } from "../migration/use-migration-count.ts";
import { shortcuts } from "../shortcuts/shortcut-keys.ts";
import { dockPanelId } from "./dock-panel-id.ts";

/** Comes with the panel, when somebody opens the dock. */
const DockActions = lazy(async () => ({ default: (await import("./DockActions.tsx")).DockActions }));

const codeTabs: readonly Tab<DockTab>[] = [
  { id: "sql", label: "SQL" },
  { id: "types", label: "Types" },
  { id: "migration", label: "Migration" },
  { id: "normalization", label: "Normalization" },
];

/** Whether the dock's panel shows is part of the page's layout, not of the session. */
export interface DockBarProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The dock's tabs, and what can be done with the open one. A click on the open tab closes the dock. */
export function DockBar({ open, onOpenChange }: DockBarProps) {
  const app = useApp();
  const tab = useAppState(dockTabIn);
  const count = useProblemsState(countIn);
  const steps = useMigrationCount(tab, open);
  const tabs: readonly Tab<DockTab>[] = [
    { id: "problems", label: "Problems", count },
    ...codeTabs.map((one) => (one.id === "migration" ? { ...one, count: steps } : one)),
  ];
  const asked = useProblemsState(askedIn) + useAppState(dockAskedIn);
  const seen = useRef(asked);
  useEffect(() => {
    if (asked === seen.current) return;
    seen.current = asked;
    onOpenChange(true);
  }, [asked, onOpenChange]);
  const select = (chosen: DockTab) => {
    onOpenChange(!open || chosen !== tab);
    app.session({ dockTab: chosen });
  };
  return (
    <DockBarFrame
      tabs={
        <Tabs
          label="Dock"
          tabs={tabs}
          selected={open ? tab : undefined}
          onSelect={select}
          panelId={dockPanelId}
        />
      }
      actions={
        <>
          {open && (
            <Suspense>
              <DockActions tab={tab} />
            </Suspense>
          )}
          <IconButton
            icon={open ? "chevronDown" : "chevronUp"}
            label={open ? "Close dock" : "Open dock"}
            shortcut={shortcuts.dock.keys}
            size="s"
            tooltipSide="top"
            onClick={() => onOpenChange(!open)}
          />
        </>
      }
    />
  );
}

function countIn({ checked }: ProblemsState): number {
  return checked?.problems.length ?? 0;
}

function askedIn({ asked }: ProblemsState): number {
  return asked;
}

function dockAskedIn(state: AppState): number {
  return state.session.dockAsked;
}

function dockTabIn(state: AppState): DockTab {
  return state.session.dockTab;
}
