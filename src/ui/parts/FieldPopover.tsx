import { Slot } from "radix-ui";
import { type ReactElement, type ReactNode, useRef } from "react";
import type { DroppedProps } from "./Dropped.tsx";
import { later, useLater } from "./later.ts";

/** `anchor` is the field's element; the popover is as wide as it, or wider where its content needs it. */
export interface FieldPopoverProps {
  readonly open: boolean;
  readonly anchor: ReactElement;
  readonly tone?: "plain" | "error";
  readonly children: ReactNode;
}

/** Nothing drops down in the first picture. */
const come = later(import("./Dropped.tsx").then(({ Dropped }) => Dropped));

/**
 * What drops below a field without taking the focus from it: completions, or why an edit was refused.
 * The field alone opens and closes it, by its keys and its blur.
 */
export function FieldPopover({ open, anchor, tone = "plain", children }: FieldPopoverProps) {
  const field = useRef<HTMLElement>(null);
  return (
    <>
      <Slot.Root ref={field}>{anchor}</Slot.Root>
      {open && (
        <Opened field={field} tone={tone}>
          {children}
        </Opened>
      )}
    </>
  );
}

function Opened(props: DroppedProps) {
  const Dropped = useLater(come);
  return Dropped ? <Dropped {...props} /> : null;
}
