import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { classes } from "./classes.ts";
import styles from "./Splitter.module.css";
import { clampSize, sizeFromKey } from "./splitter-size.ts";

/** Sizes in px. `edge` is the side of the panel on which the divider lies: there it is dragged. */
export interface SplitterProps {
  readonly label: string;
  readonly edge: "left" | "right" | "top";
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly defaultSize: number;
  readonly onResize: (size: number) => void;
  readonly controls?: string;
}

interface Grip {
  readonly at: number;
  readonly size: number;
}

/** The divider that sizes a panel: drag it, arrows by 8 (Shift: 32), Home and End; double-click: default size. */
export function Splitter({ label, edge, size, min, max, defaultSize, onResize, controls }: SplitterProps) {
  const grip = useRef<Grip | undefined>(undefined);
  const limits = { min, max };
  const along = (event: PointerEvent) => (edge === "top" ? event.clientY : event.clientX);
  const take = (event: PointerEvent<HTMLHRElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { at: along(event), size };
  };
  const drag = (event: PointerEvent) => {
    if (grip.current === undefined) return;
    const moved = along(event) - grip.current.at;
    onResize(clampSize(grip.current.size + (edge === "right" ? moved : -moved), limits));
  };
  const drop = () => {
    grip.current = undefined;
  };
  const press = (event: KeyboardEvent) => {
    const next = sizeFromKey(event, { edge, size, min, max });
    if (next === undefined) return;
    event.preventDefault();
    onResize(next);
  };
  return (
    <hr
      tabIndex={0}
      className={classes(styles.splitter, styles[edge])}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={edge === "top" ? "horizontal" : "vertical"}
      aria-valuenow={Math.round(size)}
      aria-valuemin={min}
      aria-valuemax={Math.round(max)}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onLostPointerCapture={drop}
      onDoubleClick={() => onResize(clampSize(defaultSize, limits))}
      onKeyDown={press}
    />
  );
}
