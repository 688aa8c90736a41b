import { Slot } from "radix-ui";
import { type MouseEvent, type ReactElement, useState } from "react";
import { later, useLater } from "./later.ts";
import type { MenuEntry } from "./menu-entry.ts";
import type { PointMenuProps } from "./PointMenu.tsx";

/** `children` is the one element that answers to a right click, the menu key and a long press. */
export interface ContextMenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly children: ReactElement;
}

/** The first picture has no menu open. */
const come = later(import("./PointMenu.tsx").then(({ PointMenu }) => PointMenu));

/** A menu at the pointer of a right click. */
export function ContextMenu({ label, entries, children }: ContextMenuProps) {
  const [point, setPoint] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    setPoint({ x: event.clientX, y: event.clientY });
  };
  return (
    <>
      <Slot.Root onContextMenu={open}>{children}</Slot.Root>
      {point && <Opened point={point} label={label} entries={entries} onClose={() => setPoint(null)} />}
    </>
  );
}

function Opened(props: PointMenuProps) {
  const PointMenu = useLater(come);
  return PointMenu ? <PointMenu {...props} /> : null;
}
