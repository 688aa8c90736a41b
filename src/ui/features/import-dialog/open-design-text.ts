import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import type { App } from "../../../state/app.ts";
import { arrangedDocument } from "../../../state/arranged-document.ts";
import { offerVersions } from "../../../state/versions-in-file.ts";
import { openLink } from "../visit/open-arrival.ts";
import { holdsDesign } from "./design-text.ts";

/**
 * Opens a design file beside those on this device, laid out where it is not, or a link's design for looking at; or
 * says why not. The reader of files comes with the first that is opened, not with the page.
 */
export async function openDesignText(app: App, text: string): Promise<Refusal | undefined> {
  const holds = holdsDesign(text);
  if (holds.kind === "link") {
    const done = await openLink(app, holds.payload);
    return typeof done === "string" ? undefined : done;
  }
  const { readDesignFile } = await import("../../../core/document/file.ts");
  const read = readDesignFile(text);
  if (isRefusal(read)) return read;
  app.openNew(await arrangedDocument(read, app.ports.layout));
  app.show({ kind: "fit" });
  await offerVersions(app, text);
  return undefined;
}
