import { DropdownMenu } from "radix-ui";
import styles from "./MenuEntries.module.css";
import { MenuEntries } from "./MenuEntries.tsx";
import type { MenuEntry } from "./menu-entry.ts";

/** `point` in client px of the window; `null` closes the menu. */
export interface PointMenuProps {
  readonly point: { readonly x: number; readonly y: number } | null;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** A menu at a point, for what is drawn on the canvas and has no element to right-click. */
export function PointMenu({ point, entries, onClose }: PointMenuProps) {
  if (point === null) return null;
  return (
    <DropdownMenu.Root key={`${point.x},${point.y}`} open modal={false} onOpenChange={onClose}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" style={{ position: "fixed", left: point.x, top: point.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="start" sideOffset={2} collisionPadding={8}>
          <MenuEntries entries={entries} primitives={DropdownMenu} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
