import { useEffect } from "react";
import { useApp, useAppState } from "../../app/app-context.ts";

/** Adds to a section, as its own button does, what the palette asked it for by its title; the focus goes there. */
export function useAskedPart(title: string, add: (() => void) | undefined): void {
  const app = useApp();
  const asked = useAppState(({ session }) => session.adding === title);
  useEffect(() => {
    if (!asked) return;
    app.session({ adding: undefined });
    add?.();
    // What was added is in the page only after the next picture.
    requestAnimationFrame(() => {
      const section = document.querySelector(`[data-region="inspector"] section[aria-label="${title}"]`);
      section?.scrollIntoView({ block: "nearest" });
      if (!section?.contains(document.activeElement)) section?.querySelector("button")?.focus();
    });
  }, [app, asked, add, title]);
}
