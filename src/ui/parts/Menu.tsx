import { Slot } from "radix-ui";
import { type KeyboardEvent, type PointerEvent, type ReactElement, useId, useRef, useState } from "react";
import { later, useLater } from "./later.ts";
import type { OpenMenuProps } from "./OpenMenu.tsx";

/** `trigger` is a Button, an IconButton or any element that takes a ref and passes on its props. */
export interface MenuProps
  extends Pick<OpenMenuProps, "entries">,
    Partial<Pick<OpenMenuProps, "align" | "side">> {
  readonly trigger: ReactElement;
  readonly onOpenChange?: (open: boolean) => void;
}

/** The first picture has no menu open. */
const come = later(import("./OpenMenu.tsx").then(({ OpenMenu }) => OpenMenu));

/** Keys that open a menu from its button. */
const openingKeys: readonly string[] = ["Enter", " ", "ArrowDown"];

/** A menu that opens from a button: arrows, Home, End and typing move; Esc gives focus back. */
export function Menu({ trigger, entries, align = "start", side = "bottom", onOpenChange }: MenuProps) {
  const [asked, setAsked] = useState<{ readonly button: HTMLElement; readonly byKey: boolean }>();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLElement>(null);
  const id = useId();
  const change = (to: boolean): void => {
    if (to !== open) onOpenChange?.(to);
    setOpen(to);
  };
  const ask = (event: PointerEvent | KeyboardEvent, to: boolean): void => {
    if (to && button.current) setAsked({ button: button.current, byKey: event.type === "keydown" });
    // The focus goes into the menu, not to the button under the pointer.
    if (to) event.preventDefault();
    change(to);
  };
  return (
    <>
      <Slot.Root
        ref={button}
        id={`${id}button`}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onPointerDown={(event) => {
          if (event.button === 0 && !event.ctrlKey) ask(event, !open);
        }}
        onKeyDown={(event) => {
          if (openingKeys.includes(event.key)) ask(event, true);
        }}
      >
        {trigger}
      </Slot.Root>
      {asked && <Opened {...asked} {...{ id, open, entries, align, side }} onClose={() => change(false)} />}
    </>
  );
}

function Opened(props: OpenMenuProps) {
  const OpenMenu = useLater(come);
  return OpenMenu ? <OpenMenu {...props} /> : null;
}
