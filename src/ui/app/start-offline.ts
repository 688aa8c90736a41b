import type { App } from "../../state/app.ts";

/**
 * Lets the page work without a network, once it has loaded. Only where it was built: the development server's files
 * change; not in a frame of another page, whose storage it leaves alone.
 */
export function startOffline(app: App): void {
  const embedded = window.self !== window.top;
  if (!import.meta.env.PROD || embedded || !("serviceWorker" in navigator)) return;
  const begin = (): void => {
    void import("../../browser/offline.ts").then(({ keepOffline }) =>
      keepOffline((take) => offerVersion(app, take)).catch(() => undefined),
    );
  };
  // What the first picture asks for comes first.
  const soon = (): unknown => setTimeout(begin, 1500);
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
}

/** Says that there is a newer version; it comes when the person wants it, after what was done is on disk. */
function offerVersion(app: App, take: () => void): void {
  const run = (): void => void app.settled().then(take);
  app.notify("A new version of Crowfoot is ready. Your design stays as it is.", "offer", {
    label: "Reload",
    run,
  });
}
