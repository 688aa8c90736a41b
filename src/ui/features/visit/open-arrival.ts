import { type Refusal, refuse } from "../../../core/base/refusal.ts";
import { catalogOf } from "../../../core/document/catalog.ts";
import type { Document } from "../../../core/document/document.ts";
import { type LinkWishes, noWishes } from "../../../core/share/link-wishes.ts";
import type { App } from "../../../state/app.ts";
import { arrangedDocument } from "../../../state/arranged-document.ts";

/** `url=` and an address, written as it is or percent-encoded. */
const otherAddress = /^url=(.+)$/s;

/**
 * Opens what stands behind the `#` of an address for looking at. False when it is damaged, after saying so, and when
 * a person must first be asked for a passphrase or whether another site may be asked for a file.
 */
export async function openArrival(app: App, fragment: string): Promise<boolean> {
  const address = otherAddress.exec(fragment)?.[1];
  if (address === undefined) {
    const done = await openLink(app, fragment);
    if (typeof done !== "string") app.notify(done.refused, "error");
    return done === "opened";
  }
  app.session({ arrival: { kind: "address", address: decoded(address) } });
  return false;
}

function decoded(address: string): string {
  try {
    return /^https?%3a/i.test(address) ? decodeURIComponent(address) : address;
  } catch {
    // A stray percent sign: what it meant is seen when it is asked about.
    return address;
  }
}

/** Opens a link's design for looking at, or asks for its passphrase, or says why neither can be. */
export async function openLink(app: App, link: string): Promise<"opened" | "asked" | Refusal> {
  const { links } = app.ports;
  if (!links) return refuse("Links cannot be read here.");
  const read = await links.read(link);
  if (read.kind === "refused") return read;
  if (read.kind === "locked") {
    app.session({ arrival: { kind: "locked", link } });
    return "asked";
  }
  await openVisit(app, read.document, { wishes: read.wishes, from: "a link" });
  return "opened";
}

/** Tries a passphrase on a locked link; answers why it did not open. */
export async function unlock(app: App, link: string, passphrase: string): Promise<string | undefined> {
  const read = await app.ports.links?.read(link, passphrase);
  if (read?.kind === "opened") {
    await openVisit(app, read.document, { wishes: read.wishes, from: "a locked link" });
    return undefined;
  }
  return read?.kind === "refused" ? read.refused : "The link could not be opened.";
}

/** Shows a design of somebody else's as whoever shared it wishes. */
export async function openVisit(
  app: App,
  document: Document,
  { wishes = noWishes, from }: { readonly wishes?: LinkWishes; readonly from: string },
): Promise<void> {
  const catalog = catalogOf(document);
  const { name } = catalog.design;
  const tables = catalog.all("table").filter(({ partitionOf }) => partitionOf === null).length;
  app.visit(await arrangedDocument(document, app.ports.layout), {
    ...{ name: name === "" ? "Untitled design" : name, tables, from },
    viewOnly: wishes.viewOnly,
  });
  app.session({ arrival: undefined, selection: wishes.selection });
  if (wishes.part) app.show({ kind: "part", part: wishes.part });
  else if (wishes.selection.length > 0) app.show({ kind: "reveal", ids: wishes.selection });
  else app.show({ kind: "fit" });
}
