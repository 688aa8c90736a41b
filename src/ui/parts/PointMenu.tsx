import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import styles from "./MenuEntries.module.css";
import { MenuEntries } from "./MenuEntries.tsx";
import type { MenuEntry } from "./menu-entry.ts";

/** `point` in client px of the window; `null` closes the menu. `label` names it for screen readers. */
export interface PointMenuProps {
  readonly point: { readonly x: number; readonly y: number } | null;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** A menu at a point, for what is drawn on the canvas and has no element to right-click. Gives focus back. */
export function PointMenu({ point, ...rest }: PointMenuProps) {
  if (point === null) return null;
  return <OpenMenu key={`${point.x},${point.y}`} point={point} {...rest} />;
}

interface OpenMenuProps extends PointMenuProps {
  readonly point: { readonly x: number; readonly y: number };
}

function OpenMenu({ point, label, entries, onClose }: OpenMenuProps) {
  const [before] = useState(() => document.activeElement);
  const giveBack = (event: Event) => {
    event.preventDefault();
    // What was chosen may have opened a field, which has the focus now.
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree && before instanceof HTMLElement) before.focus();
  };
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={onClose}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" style={{ position: "fixed", left: point.x, top: point.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          aria-label={label}
          aria-labelledby={undefined}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          onCloseAutoFocus={giveBack}
        >
          <MenuEntries entries={entries} primitives={DropdownMenu} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
