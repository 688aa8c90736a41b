import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import type { Document } from "../../../core/document/document.ts";
import type { App } from "../../../state/app.ts";
import { arrangedDocument } from "../../../state/arranged-document.ts";
import { holdsDesign } from "./design-text.ts";

/** Opens a design file or a link's design beside those on this device, laid out where it is not; or says why not. */
export async function openDesignText(app: App, text: string): Promise<Refusal | undefined> {
  const read = await readDesign(text);
  if (isRefusal(read)) return read;
  app.openNew(await arrangedDocument(read, app.ports.layout));
  app.show({ kind: "fit" });
  return undefined;
}

/** The readers come with the first design that is opened, not with the page. */
async function readDesign(text: string): Promise<Document | Refusal> {
  const holds = holdsDesign(text);
  if (holds.kind === "link") {
    const { decodeLink } = await import("../../../core/share/decode-link.ts");
    return decodeLink(holds.payload);
  }
  const { readDesignFile } = await import("../../../core/document/file.ts");
  return readDesignFile(text);
}
