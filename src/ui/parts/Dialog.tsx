import { Dialog as Primitive } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { classes } from "./classes.ts";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** `description` is read out with the title and not shown; the visible explanation belongs to `children`. */
export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: string;
  /** 560 (share), 600 (palette) or 784 px (import) wide, narrower on small screens. */
  readonly width?: "narrow" | "medium" | "wide";
  /** Without the header the title is only read out: for the palette, whose first row is its field. */
  readonly headless?: boolean;
  /** Fixed height for dialogs whose content scrolls inside, so that filtering does not make them jump. */
  readonly tall?: boolean;
  readonly footer?: ReactNode;
  /** Heard once the dialog is gone; where it was dismissed, the focus is back where it was. */
  readonly onClosed?: () => void;
  readonly children: ReactNode;
}

/** A modal dialog over a scrim: traps focus, closes on Esc and outside, gives focus back. Appears at once. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, width = "narrow", headless = false, tall = false } = props;
  const described = description === undefined ? { "aria-describedby": undefined } : {};
  const opener = useRef<Element>(null);
  const dismissed = useRef(false);
  const change = (opened: boolean): void => {
    dismissed.current = !opened;
    onOpenChange(opened);
  };
  const leave = (event: Event): void => {
    // Radix knows of triggers only, which these dialogs do not have.
    event.preventDefault();
    // What a dialog did leads to the canvas, which hears the keys when nothing has the focus.
    if (dismissed.current) giveBack(opener.current);
    if (props.onClosed) setTimeout(props.onClosed, 0);
  };
  return (
    <Primitive.Root open={open} onOpenChange={change}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.scrim} />
        <Primitive.Content
          {...described}
          className={classes(styles.dialog, styles[width], tall && styles.tall)}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            dismissed.current = false;
            focusChosen(event);
          }}
          onEscapeKeyDown={spareDraft}
          onCloseAutoFocus={leave}
        >
          {headless ? (
            <VisuallyHidden>
              <Primitive.Title>{title}</Primitive.Title>
            </VisuallyHidden>
          ) : (
            <header className={styles.header}>
              <Primitive.Title className={styles.title}>{title}</Primitive.Title>
              <Primitive.Close asChild>
                <IconButton icon="close" label="Close" />
              </Primitive.Close>
            </header>
          )}
          {description !== undefined && (
            <VisuallyHidden>
              <Primitive.Description>{description}</Primitive.Description>
            </VisuallyHidden>
          )}
          <div className={styles.body}>{props.children}</div>
          {props.footer !== undefined && <footer className={styles.footer}>{props.footer}</footer>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** A stretch of a dialog's body with its 20 px inset; consecutive ones are parted by a hairline. */
export function DialogSection({ children }: { readonly children: ReactNode }) {
  return <div className={styles.section}>{children}</div>;
}

/** Focus goes to what asks for it by `data-autofocus`, else to the dialog itself, not to its close button. */
function focusChosen(event: Event) {
  event.preventDefault();
  const dialog = event.currentTarget;
  if (!(dialog instanceof HTMLElement)) return;
  const chosen = dialog.querySelector("[data-autofocus]");
  (chosen instanceof HTMLElement ? chosen : dialog).focus();
}

/** Gives the focus back to what a dialog was opened from; an entry of a menu is gone, and its button stands for it. */
function giveBack(opener: Element | null): void {
  let to = opener;
  for (let menu = to?.closest("[role=menu]"); menu; menu = to?.closest("[role=menu]")) {
    to = document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  }
  if (to instanceof HTMLElement && to.isConnected) to.focus();
}

/** The first Esc in a field with an unfinished edit restores the field and leaves the dialog open. */
function spareDraft(event: KeyboardEvent) {
  if (event.target instanceof Element && event.target.matches("[data-draft]")) event.preventDefault();
}
