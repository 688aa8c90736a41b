import { reasonOf } from "../../core/base/reason-of.ts";
import { isRefusal } from "../../core/base/refusal.ts";
import type { App } from "../../state/app.ts";
import { arrangedDocument } from "../../state/arranged-document.ts";

/** Takes the design out of the address, so that a reload continues with the copy on this device. */
function takeFragment(): string {
  const fragment = window.location.hash.slice(1);
  if (fragment !== "")
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  return fragment;
}

/**
 * Opens what the person came for: the design in the link, else the one opened last on this device, else an empty
 * one. What goes wrong is said and leaves an empty design; nothing on this device is harmed. It waits until the page
 * is `shown`: a design that comes in the middle of the first picture makes React begin it again, in one piece.
 */
export async function openFirst(app: App, shown: Promise<void>): Promise<void> {
  const fragment = takeFragment();
  try {
    await shown;
    if (fragment !== "" && (await openLink(app, fragment))) return;
    const [last] = await app.ports.storage.list();
    if (!last) return;
    const refused = await app.open(last.key);
    if (refused) app.notify(refused.refused, "error");
  } catch (error) {
    const reason = reasonOf(error);
    app.notify(`The designs of this device cannot be read: ${reason}`, "error");
  }
}

/** Opens the design of each link that is put into the address of the open page. */
export function followLinks(app: App): void {
  window.addEventListener("hashchange", () => {
    const fragment = takeFragment();
    if (fragment === "") return;
    openLink(app, fragment).then(
      (opened) => opened && app.show({ kind: "fit" }),
      (error: unknown) => app.notify(reasonOf(error), "error"),
    );
  });
}

/** Asks before the page is left while something is not on this device. */
export function guardUnsaved({ store }: App): void {
  window.addEventListener("beforeunload", (event) => {
    if (store.getState().saving.kind !== "saved") event.preventDefault();
  });
}

/** Opens a link's design as a new one; false when it is damaged, after saying so. */
async function openLink(app: App, payload: string): Promise<boolean> {
  const { decodeLink } = await import("../../core/share/decode-link.ts");
  const decoded = decodeLink(payload);
  if (isRefusal(decoded)) {
    app.notify(decoded.refused, "error");
    return false;
  }
  app.openNew(await arrangedDocument(decoded, app.ports.layout));
  return true;
}
