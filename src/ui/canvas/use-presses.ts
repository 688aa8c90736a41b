import {
  type MouseEvent,
  type PointerEvent,
  type SyntheticEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { OpenMenu } from "./CanvasMenu.tsx";
import { type CanvasModel, worldAt } from "./canvas-model.ts";
import type { CanvasActions } from "./gesture/canvas-actions.ts";
import { createPointer } from "./gesture/pointer.ts";
import { createTouch } from "./gesture/touch.ts";

type ClientPlace = { readonly clientX: number; readonly clientY: number };

/** What the stage of the canvas hears, and the menu that a press opened. */
export type Presses = {
  readonly menu: OpenMenu | undefined;
  readonly openMenuAt: (at: ClientPlace) => void;
  readonly closeMenu: () => void;
  readonly handlers: {
    readonly onContextMenu: (event: MouseEvent) => void;
    readonly onPointerDownCapture: (event: PointerEvent) => void;
    readonly onMouseDownCapture: (event: SyntheticEvent) => void;
    readonly onTouchStartCapture: (event: SyntheticEvent) => void;
    readonly onClickCapture: (event: SyntheticEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onDoubleClickCapture: (event: MouseEvent) => void;
  };
};

/** Hears presses before React Flow does; what is taken here it does not hear at all. */
export function usePresses(model: CanvasModel, actions: CanvasActions): Presses {
  const pointer = useMemo(() => createPointer(model, actions), [model, actions]);
  const taken = useRef(false);
  const [menu, setMenu] = useState<OpenMenu>();
  const openMenuAt = (at: ClientPlace): void => {
    const hit = pointer.hit(at);
    if (hit) actions.takeForMenu(hit);
    setMenu({ hit, world: worldAt(model, at), point: { x: at.clientX, y: at.clientY } });
  };
  const latest = useRef(openMenuAt);
  useEffect(() => {
    latest.current = openMenuAt;
  });
  const touch = useMemo(() => createTouch(model, pointer, (at) => latest.current(at)), [model, pointer]);
  const swallow = (event: SyntheticEvent): void => {
    if (taken.current) event.stopPropagation();
  };
  return {
    menu,
    openMenuAt,
    closeMenu: () => setMenu(undefined),
    handlers: {
      onContextMenu(event) {
        event.preventDefault();
        // A finger that rests has opened it already.
        if (!isByTouch(event.nativeEvent)) openMenuAt(event.nativeEvent);
      },
      onPointerDownCapture(event) {
        const { down } = event.pointerType === "touch" ? touch : pointer;
        taken.current = !isControl(event.target) && down(event.nativeEvent);
        if (!taken.current) return;
        event.stopPropagation();
        // All of the press is heard here, so the browser need not look what lies under each move.
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onMouseDownCapture: swallow,
      onTouchStartCapture: keepFingers,
      onClickCapture: swallow,
      onPointerMove: (event) => pointer.hover(event.nativeEvent),
      onPointerLeave: pointer.leave,
      onDoubleClickCapture(event) {
        const hit = isControl(event.target) ? undefined : pointer.hit(event);
        if (hit) actions.editName(hit);
      },
    },
  };
}

/** Fingers move the view by the canvas's own hand: React Flow does not hear of them. */
function keepFingers(event: SyntheticEvent): void {
  if (!isControl(event.target)) event.stopPropagation();
}

function isByTouch(event: Event): boolean {
  return event instanceof window.PointerEvent && event.pointerType === "touch";
}

/** A field on the canvas keeps its own pointer events. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, input, textarea, a") !== null;
}
