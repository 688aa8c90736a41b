import { isRefusal } from "../../../core/base/refusal.ts";
import type { App } from "../../../state/app.ts";
import { holdsDesign } from "../import-dialog/design-text.ts";
import { openVisit } from "./open-arrival.ts";

/** Opens a design, a link or SQL from another site for looking at; answers why that cannot be. */
export async function openAddress(app: App, address: string): Promise<string | undefined> {
  const read = await app.ports.readAddress?.(address);
  if (!read) return "This page cannot ask other sites.";
  if (isRefusal(read)) return read.refused;
  return openText(app, read.text, hostOf(address));
}

/** Opens the design of a text for looking at: a link, a design file, SQL or a database's catalog. */
export async function openText(app: App, text: string, from: string): Promise<string | undefined> {
  const holds = holdsDesign(text);
  if (holds.kind === "link") {
    const read = await app.ports.links?.read(holds.payload);
    if (read?.kind === "opened")
      return void (await openVisit(app, read.document, { wishes: read.wishes, from }));
    return read?.kind === "refused" ? read.refused : "This link is locked with a passphrase.";
  }
  const document = holds.kind === "design-file" ? await fromDesignFile(text) : await fromSql(app, text, from);
  if (isRefusal(document)) return document.refused;
  await openVisit(app, document, { from });
  return undefined;
}

async function fromDesignFile(text: string) {
  const { readDesignFile } = await import("../../../core/document/file.ts");
  return readDesignFile(text);
}

async function fromSql(app: App, text: string, from: string) {
  const read = await app.ports.importer.read(
    [{ name: from, content: text }],
    () => undefined,
    () => undefined,
  );
  return isRefusal(read) ? read : read.document;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
