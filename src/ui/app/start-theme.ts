import type { App } from "../../state/app.ts";
import type { ThemeChoice } from "../../state/session.ts";

const systemIsDark = "(prefers-color-scheme: dark)";

/**
 * Keeps `data-theme` on the root element true to the person's choice, else to the system's, and remembers the
 * choice. Call it before the first picture. Returns what ends it.
 */
export function startTheme({ store, ports: { device }, session }: App): () => void {
  const system = window.matchMedia(systemIsDark);
  const show = (): void => {
    document.documentElement.dataset.theme = themeShown(store.getState().session.theme, system.matches);
  };
  session({ theme: device.theme() });
  show();
  system.addEventListener("change", show);
  const forget = store.subscribe(({ session: { theme } }, before) => {
    if (theme === before.session.theme) return;
    device.rememberTheme(theme);
    show();
  });
  return () => {
    system.removeEventListener("change", show);
    forget();
  };
}

/** The theme to show for a choice. */
export function themeShown(choice: ThemeChoice, systemDark: boolean): "light" | "dark" {
  if (choice === "system") return systemDark ? "dark" : "light";
  return choice;
}
