import { Popover } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./FieldPopover.module.css";

/** `anchor` is the field's element; the popover is as wide as it, or wider where its content needs it. */
export interface FieldPopoverProps {
  readonly open: boolean;
  readonly anchor: ReactElement;
  readonly tone?: "plain" | "error";
  readonly children: ReactNode;
}

/**
 * What drops below a field without taking the focus from it: completions, or why an edit was refused.
 * The field alone opens and closes it, by its keys and its blur.
 */
export function FieldPopover({ open, anchor, tone = "plain", children }: FieldPopoverProps) {
  return (
    <Popover.Root open={open}>
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
          onEscapeKeyDown={stay}
          onInteractOutside={stay}
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
