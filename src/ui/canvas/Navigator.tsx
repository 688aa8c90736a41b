import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { FloatingPanel } from "../parts/FloatingPanel.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import type { CanvasModel } from "./canvas-model.ts";
import { MAP_SIZE, mapPlacement, paintMap } from "./mini-map.ts";
import styles from "./Navigator.module.css";
import { openMiddle } from "./open-part.ts";
import { wholeOf } from "./scene/scene.ts";
import { visiblePart, within } from "./scene/viewport.ts";
import { fitView, zoomBy, zoomTo } from "./view.ts";

/** Where the canvas is lower, the tools leave no room for the map below them, px. For fingers they are larger. */
const ROOM_FOR_MAP = window.matchMedia("(pointer: coarse)").matches ? 580 : 484;

/** Map and zoom, bottom left. The map shows while there is something outside the view to find, and room for it. */
export function Navigator({
  model,
  className,
}: {
  readonly model: CanvasModel;
  readonly className: string | undefined;
}) {
  const beyond = useFromPicture(model, needsMap);
  return (
    <FloatingPanel label="Map and zoom" className={className}>
      {beyond && <MiniMap model={model} />}
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

/** A value read from the model after each picture; renders only when it changes. */
function useFromPicture<T>(model: CanvasModel, read: (model: CanvasModel) => T): T {
  const subscribe = useCallback(
    (heard: () => void) => {
      model.listeners.add(heard);
      return () => {
        model.listeners.delete(heard);
      };
    },
    [model],
  );
  return useSyncExternalStore(subscribe, () => read(model));
}

function percentOf(model: CanvasModel): number {
  return Math.round(model.viewport.zoom * 100);
}

function needsMap(model: CanvasModel): boolean {
  if (model.size.height < ROOM_FOR_MAP) return false;
  const bounds = wholeOf(model.scene);
  return bounds !== undefined && !within(bounds, visiblePart(model.viewport, model.size));
}

function ZoomLevel({ model }: { readonly model: CanvasModel }) {
  const percent = useFromPicture(model, percentOf);
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
    const middle = openMiddle(model);
    model.host?.({ zoom, x: middle.x - world.x * zoom, y: middle.y - world.y * zoom }, false);
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
