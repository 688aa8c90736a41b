import { useEffect, useRef, useState } from "react";
import { useAppState } from "../app/app-context.ts";
import { FloatingPanel } from "../parts/FloatingPanel.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import type { CanvasModel } from "./canvas-model.ts";
import { MAP_SIZE, mapPlacement, paintMap } from "./mini-map.ts";
import styles from "./Navigator.module.css";
import { fitView, zoomBy, zoomTo } from "./view.ts";

/** Map and zoom, bottom left. The map shows once there are enough tables to get lost among. */
export function Navigator({ model }: { readonly model: CanvasModel }) {
  const several = useAppState((state) => state.history.document.diagram.size > 3);
  return (
    <FloatingPanel label="Map and zoom" className={styles.navigator}>
      {several && <MiniMap model={model} />}
      <div className={styles.bar}>
        <IconButton
          icon="minus"
          label="Zoom out"
          size="s"
          tooltipSide="top"
          onClick={() => zoomBy(model, 1 / 1.25)}
        />
        <ZoomLevel model={model} />
        <IconButton
          icon="plus"
          label="Zoom in"
          size="s"
          tooltipSide="top"
          onClick={() => zoomBy(model, 1.25)}
        />
        <IconButton
          icon="fit"
          label="Fit the diagram in view"
          shortcut="Shift+1"
          size="s"
          tooltipSide="top"
          onClick={() => fitView(model)}
        />
      </div>
    </FloatingPanel>
  );
}

function ZoomLevel({ model }: { readonly model: CanvasModel }) {
  const [percent, setPercent] = useState(() => Math.round(model.viewport.zoom * 100));
  useEffect(() => {
    const follow = (): void => setPercent(Math.round(model.viewport.zoom * 100));
    model.listeners.add(follow);
    return () => {
      model.listeners.delete(follow);
    };
  }, [model]);
  return (
    <button type="button" className={styles.zoom} title="Zoom to 100 %" onClick={() => zoomTo(model, 1)}>
      {percent} %
    </button>
  );
}

/** The whole diagram as blocks with the view as a frame; pressing or dragging moves the view. */
function MiniMap({ model }: { readonly model: CanvasModel }) {
  const element = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = (): void => {
      if (element.current) paintMap(element.current, model);
    };
    draw();
    model.listeners.add(draw);
    return () => {
      model.listeners.delete(draw);
    };
  }, [model]);
  const go = (event: { readonly clientX: number; readonly clientY: number }): void => {
    const box = element.current?.getBoundingClientRect();
    const placement = box && mapPlacement(model);
    if (!box || !placement) return;
    const world = {
      x: (event.clientX - box.left - placement.x) / placement.scale,
      y: (event.clientY - box.top - placement.y) / placement.scale,
    };
    const { zoom } = model.viewport;
    model.host?.(
      { zoom, x: model.size.width / 2 - world.x * zoom, y: model.size.height / 2 - world.y * zoom },
      false,
    );
  };
  return (
    <canvas
      ref={element}
      className={styles.map}
      style={MAP_SIZE}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) go(event);
      }}
    />
  );
}
