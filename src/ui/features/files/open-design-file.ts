import { reasonOf } from "../../../core/base/reason-of.ts";
import type { App } from "../../../state/app.ts";
import type { OpenedFile } from "../../../state/disk-file.ts";
import { holdsDesign } from "../import-dialog/design-text.ts";
import { openDesignText } from "../import-dialog/open-design-text.ts";

/**
 * Lets the person choose a file and opens its design, tied to the file, so that saving goes back to it. Anything else
 * than a design, and browsers that cannot write files, take the import dialog.
 */
export async function openDesignFile(app: App): Promise<void> {
  const { openFile } = app.ports.device;
  if (!openFile) {
    app.session({ dialog: "import" });
    return;
  }
  try {
    const opened = await openFile();
    if (opened) await openFromDisk(app, opened);
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}

/** Opens the design of a file on the disk, tied to the file; or says why not. */
export async function openFromDisk(app: App, { file, text }: OpenedFile): Promise<void> {
  if (holdsDesign(text).kind !== "design-file") {
    app.notify(`${file.name} holds no design. SQL comes in by “Import”.`, "error");
    return;
  }
  const refused = await openDesignText(app, text);
  if (refused) {
    app.notify(`${file.name}: ${refused.refused}`, "error");
    return;
  }
  const { designKey, history, session } = app.store.getState();
  app.session({
    dialog: undefined,
    files: { ...session.files, [designKey]: { file, saved: history.document, tookVersions: false } },
  });
}
