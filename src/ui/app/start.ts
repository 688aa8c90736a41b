import { reasonOf } from "../../core/base/reason-of.ts";
import type { App } from "../../state/app.ts";

/** What stands behind the `#` of the address. It stays there while its design is looked at: a reload shows it again. */
function fragment(): string {
  return window.location.hash.slice(1);
}

function clearFragment(): void {
  if (fragment() === "") return;
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
}

/**
 * Opens what the person came for: the design in the link, else the one opened last on this device, else an empty
 * one. What goes wrong is said and leaves an empty design; nothing on this device is harmed. It waits until the page
 * is `shown`: a design that comes in the middle of the first picture makes React begin it again, in one piece.
 */
export async function openFirst(app: App, shown: Promise<void>): Promise<void> {
  try {
    await shown;
    if (fragment() !== "" && (await arrive(app))) return;
    const [last] = await app.ports.storage.list();
    if (!last) return;
    const refused = await app.open(last.key);
    if (refused) app.notify(refused.refused, "error");
  } catch (error) {
    const reason = reasonOf(error);
    app.notify(`The designs of this device cannot be read: ${reason}`, "error");
  } finally {
    app.session({ started: true });
  }
}

/** Opens the design of each link that is put into the address of the open page, and clears the address behind it. */
export function followLinks(app: App): void {
  window.addEventListener("hashchange", () => {
    if (fragment() === "") return;
    arrive(app).catch((error: unknown) => app.notify(reasonOf(error), "error"));
  });
  app.store.subscribe(({ visiting }, before) => {
    if (before.visiting && !visiting) clearFragment();
  });
}

/** Asks before the page is left while something is not on this device. */
export function guardUnsaved({ store }: App): void {
  window.addEventListener("beforeunload", (event) => {
    if (store.getState().saving.kind !== "saved") event.preventDefault();
  });
}

/** Opens what the address brings; false when there is nothing to look at yet, after saying why. */
async function arrive(app: App): Promise<boolean> {
  const { openArrival } = await import("../features/visit/open-arrival.ts");
  const opened = await openArrival(app, fragment());
  if (!opened) clearFragment();
  return opened;
}
