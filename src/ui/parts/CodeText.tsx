import type { ReactNode } from "react";

/** Code to read and to copy. What scrolls takes the focus, so that keys can scroll it. */
export function CodeText({
  className,
  children,
}: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus
    <pre className={className} tabIndex={0}>
      {children}
    </pre>
  );
}
