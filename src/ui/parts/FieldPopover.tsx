import { Popover } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./FieldPopover.module.css";

/** `anchor` is the field's element; the popover is as wide as it, or wider where its content needs it. */
export interface FieldPopoverProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly anchor: ReactElement;
  readonly tone?: "plain" | "error";
  readonly children: ReactNode;
}

/** What drops below a field without taking the focus from it: completions, or why an edit was refused. */
export function FieldPopover({ open, onClose, anchor, tone = "plain", children }: FieldPopoverProps) {
  return (
    <Popover.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Popover.Anchor asChild>{anchor}</Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className={classes(styles.popover, styles[tone])}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          role="presentation"
          onOpenAutoFocus={stay}
          onCloseAutoFocus={stay}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function stay(event: Event) {
  event.preventDefault();
}
