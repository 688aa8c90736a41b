import { Popover } from "radix-ui";
import type { ReactNode, RefObject } from "react";
import { classes } from "./classes.ts";
import styles from "./Dropped.module.css";

/** Drops below the element of `field`. */
export interface DroppedProps {
  readonly field: RefObject<HTMLElement | null>;
  readonly tone: "plain" | "error";
  readonly children: ReactNode;
}

/** What has dropped below a field, whose focus it leaves alone. */
export function Dropped({ field, tone, children }: DroppedProps) {
  return (
    <Popover.Root open>
      <Popover.Anchor virtualRef={field} />
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
