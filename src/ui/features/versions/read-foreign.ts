import { isRefusal, type Refusal, refuse } from "../../../core/base/refusal.ts";
import type { Document } from "../../../core/document/document.ts";
import type { App } from "../../../state/app.ts";
import type { ImportSource } from "../../../state/import-source.ts";
import { holdsDesign } from "../import-dialog/design-text.ts";

/** A file whose beginning says what it is, and that is read whole only where it is a design. */
const HEAD = 4096;

/** The design in a file, text or link; refused, with the reason, where there is none or nothing of it can be read. */
export async function readForeign(app: App, source: ImportSource): Promise<Document | Refusal> {
  const { content } = source;
  const head = typeof content === "string" ? content : await content.slice(0, HEAD).text();
  const holds = holdsDesign(head);
  if (holds.kind === "link") {
    const { decodeLink } = await import("../../../core/share/decode-link.ts");
    return decodeLink(holds.payload);
  }
  if (holds.kind === "design-file") {
    const { readDesignFile } = await import("../../../core/document/file.ts");
    return readDesignFile(typeof content === "string" ? content : await content.text());
  }
  const imported = await app.ports.importer.read(
    [source],
    () => undefined,
    () => undefined,
  );
  if (isRefusal(imported)) return refuse(`${source.name}: ${imported.refused}`);
  const refused = imported.ledger.filter(({ outcome }) => outcome === "refused");
  const [first] = refused;
  if (!first) return imported.document;
  return refuse(
    `${source.name} cannot be compared: ${refused.length} of ${imported.ledger.length} statements were not understood, the first at line ${first.line}. Import it to see all of them.`,
  );
}
