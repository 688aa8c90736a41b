import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import type { IconName } from "./icons.ts";
import styles from "./ToastRegion.module.css";

/** What just happened, and the way back: "12 tables deleted" · Undo. One that `stays` does so until it is closed. */
export interface Toast {
  readonly id: string;
  readonly text: string;
  readonly tone?: "neutral" | "success" | "warning" | "error";
  readonly stays?: boolean;
  readonly action?: { readonly label: string; readonly onSelect: () => void };
}

/** `onDismiss` is called when a toast is closed, acted on, or has been there for its time. */
export interface ToastRegionProps {
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: string) => void;
}

const shownFor = 7000;

const toneIcon: Readonly<Record<"success" | "warning" | "error", IconName>> = {
  success: "tick",
  warning: "triangle",
  error: "octagon",
};

/** The place where short messages appear, bottom centre; read out politely. Render it once, always. */
export function ToastRegion({ toasts, onDismiss }: ToastRegionProps) {
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onDismiss={onDismiss} />
      ))}
    </div>
  );
}

interface ToastCardProps {
  readonly toast: Toast;
  readonly onDismiss: (id: string) => void;
}

function ToastCard({ toast, onDismiss }: ToastCardProps) {
  const { id, text, tone = "neutral", stays = false, action } = toast;
  const [held, setHeld] = useState(false);
  const timed = !stays && !held;
  useEffect(() => {
    if (!timed) return;
    const timer = setTimeout(() => onDismiss(id), shownFor);
    return () => clearTimeout(timer);
  }, [timed, id, onDismiss]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering and focusing only hold the timer
    <div
      className={classes(styles.toast, styles[tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone !== "neutral" && <Icon name={toneIcon[tone]} size={14} tone={tone} />}
      <span className={styles.text}>{text}</span>
      {action !== undefined && (
        <Button
          size="s"
          variant="link"
          onClick={() => {
            action.onSelect();
            onDismiss(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="s" icon="close" label="Dismiss" tooltipSide="top" onClick={() => onDismiss(id)} />
    </div>
  );
}
