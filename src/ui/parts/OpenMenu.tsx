import { DropdownMenu } from "radix-ui";
import { type FocusEvent, type Ref, useImperativeHandle, useRef } from "react";
import styles from "./MenuEntries.module.css";
import { MenuEntries } from "./MenuEntries.tsx";
import type { MenuEntry } from "./menu-entry.ts";

/** `button` is what it opens from and gives the focus back to; opened `byKey` it begins on its first entry. */
export interface OpenMenuProps {
  readonly entries: readonly MenuEntry[];
  readonly align: "start" | "end";
  readonly side: "bottom" | "top" | "right";
  readonly id: string;
  readonly open: boolean;
  readonly byKey: boolean;
  readonly button: HTMLElement;
  readonly onClose: () => void;
}

/** What a menu is once it has been opened. It stays when it is closed, to give the focus back. */
export function OpenMenu({ id, open, byKey, button, entries, align, side, onClose }: OpenMenuProps) {
  const begin = useRef(false);
  const enter = ({ currentTarget, target }: FocusEvent<HTMLElement>): void => {
    if (target !== currentTarget || begin.current) return;
    begin.current = true;
    if (byKey) currentTarget.querySelector<HTMLElement>("[role^=menuitem]:not([data-disabled])")?.focus();
  };
  const close = (): void => {
    begin.current = false;
    onClose();
  };
  return (
    <DropdownMenu.Root open={open} modal={false} onOpenChange={close}>
      <DropdownMenu.Trigger asChild>
        <Standing button={button} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          id={id}
          aria-labelledby={button.id}
          className={styles.menu}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          onFocus={enter}
        >
          <MenuEntries entries={entries} primitives={DropdownMenu} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** The button that stands already is the trigger: nothing is drawn, its element is handed over. */
function Standing({ button, ref }: { readonly button: HTMLElement; readonly ref?: Ref<HTMLElement> }) {
  useImperativeHandle(ref, () => button, [button]);
  return null;
}
