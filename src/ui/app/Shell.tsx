import type { CSSProperties, ReactNode } from "react";
import { classes } from "../parts/classes.ts";
import { Splitter } from "../parts/Splitter.tsx";
import styles from "./Shell.module.css";
import { drawnSize, type PanelName, panelLimits, type ShellLayout } from "./shell-layout.ts";
import { useViewportHeight } from "./use-viewport-height.ts";

/**
 * The slots of the page and how they lie. The dock's bar always shows; its panel only while the dock is open.
 * `dockUsual` is the height a double click gives the dock's panel: each of its tabs has its own.
 */
export interface ShellProps {
  readonly layout: ShellLayout;
  readonly onResize: (panel: PanelName, size: number) => void;
  readonly topBar: ReactNode;
  readonly outline: ReactNode;
  readonly canvas: ReactNode;
  readonly inspector: ReactNode;
  readonly dockBar: ReactNode;
  readonly dockPanel: ReactNode;
  readonly dockUsual?: number;
}

/**
 * The page: top bar, outline, canvas over dock, inspector. Under 1100 px the inspector floats over the canvas,
 * under 820 px the outline too. `data-region` marks the stations of F6; each can take the focus.
 */
export function Shell(props: ShellProps) {
  const { layout, onResize } = props;
  const height = useViewportHeight();
  const dividerOf = (panel: PanelName) => ({
    ...panelLimits(panel, height),
    size: drawnSize(panel, layout, height),
    onResize: (size: number) => onResize(panel, size),
  });
  const dock = dividerOf("dock");
  const { usual, ...dockDivider } = dock;
  return (
    <div className={styles.shell}>
      <header className={styles.top} data-region="top-bar" tabIndex={-1}>
        {props.topBar}
      </header>
      <div className={styles.work}>
        {layout.outline.open && (
          <SidePanel name="outline" label="Outline" edge="right" divider={dividerOf("outline")}>
            {props.outline}
          </SidePanel>
        )}
        <main className={styles.canvas} data-region="canvas" aria-label="Diagram" tabIndex={-1}>
          {props.canvas}
        </main>
        {layout.inspector.open && (
          <SidePanel name="inspector" label="Inspector" edge="left" divider={dividerOf("inspector")}>
            {props.inspector}
          </SidePanel>
        )}
        <section className={styles.dock} data-region="dock" aria-label="Dock" tabIndex={-1}>
          <div className={styles.dockBar}>{props.dockBar}</div>
          {layout.dock.open && (
            <>
              <div className={styles.dockPanel} style={{ height: dock.size }}>
                {props.dockPanel}
              </div>
              <Splitter
                {...dockDivider}
                label="Dock height"
                edge="top"
                defaultSize={props.dockUsual ?? usual}
              />
            </>
          )}
        </section>
      </div>
    </div>
  );
}

interface SidePanelProps {
  readonly name: "outline" | "inspector";
  readonly label: string;
  readonly edge: "left" | "right";
  readonly divider: {
    readonly size: number;
    readonly min: number;
    readonly max: number;
    readonly usual: number;
    readonly onResize: (size: number) => void;
  };
  readonly children: ReactNode;
}

function SidePanel({ name, label, edge, divider, children }: SidePanelProps) {
  const { usual, ...limits } = divider;
  const width: CSSProperties = { width: divider.size };
  return (
    <aside
      className={classes(styles.side, styles[name])}
      style={width}
      data-region={name}
      aria-label={label}
      tabIndex={-1}
    >
      <div className={styles.sideContent}>{children}</div>
      <Splitter {...limits} label={`${label} width`} edge={edge} defaultSize={usual} />
    </aside>
  );
}
