import { ContextMenu as Primitive } from "radix-ui";
import type { ReactElement } from "react";
import styles from "./MenuEntries.module.css";
import { MenuEntries } from "./MenuEntries.tsx";
import type { MenuEntry } from "./menu-entry.ts";

/** `children` is the one element that answers to a right click, the menu key and a long press. */
export interface ContextMenuProps {
  readonly entries: readonly MenuEntry[];
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactElement;
}

/** A menu at the pointer of a right click. For drawn things without an element of their own: `PointMenu`. */
export function ContextMenu({ entries, onOpenChange, children }: ContextMenuProps) {
  const listening = onOpenChange === undefined ? {} : { onOpenChange };
  return (
    <Primitive.Root modal={false} {...listening}>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles.menu} collisionPadding={8}>
          <MenuEntries entries={entries} primitives={Primitive} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
