import type { Page } from "@playwright/test";

/** What fingers press and is smaller than 40 px, cards and code aside. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      "button, a[href], select, input, [role=menuitem], [role=option], [role=treeitem], [role=tab]",
    );
    return [...targets].flatMap((target) => {
      if (target.closest(".react-flow, .monaco-editor, [aria-hidden=true]")) return [];
      const pressed = target instanceof HTMLInputElement ? (target.closest("label") ?? target) : target;
      const { width, height } = pressed.getBoundingClientRect();
      if (width === 0 || height === 0 || (width >= 39.5 && height >= 39.5)) return [];
      const name = target.getAttribute("aria-label") ?? target.textContent ?? "";
      return [`${target.tagName} ${name} ${Math.round(width)}×${Math.round(height)}`];
    });
  });
}
