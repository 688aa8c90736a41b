import { DropdownMenu } from "radix-ui";
import type { ReactElement } from "react";
import styles from "./MenuEntries.module.css";
import { MenuEntries } from "./MenuEntries.tsx";
import type { MenuEntry } from "./menu-entry.ts";

/** `trigger` is a Button, an IconButton or any element that takes a ref and passes on its props. */
export interface MenuProps {
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: "start" | "end";
  readonly side?: "bottom" | "top" | "right";
  readonly onOpenChange?: (open: boolean) => void;
}

/** A menu that opens from a button: arrows, Home, End and typing move; Esc gives focus back. */
export function Menu({ trigger, entries, align = "start", side = "bottom", onOpenChange }: MenuProps) {
  const listening = onOpenChange === undefined ? {} : { onOpenChange };
  return (
    <DropdownMenu.Root modal={false} {...listening}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
        >
          <MenuEntries entries={entries} primitives={DropdownMenu} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
