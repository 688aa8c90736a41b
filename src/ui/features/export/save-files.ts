import { reasonOf } from "../../../core/base/reason-of.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import type { Printed, PrintRequest } from "../../../state/printer.ts";
import { fileNameOf } from "./file-name.ts";

/** Saves what a target makes of the open design: one file by the design's name, several as one archive. */
export async function saveFiles(
  app: App,
  { id, request }: { readonly id: string; readonly request: PrintRequest },
): Promise<void> {
  await withPrinted(app, request, async ({ files }) => {
    const [first] = files;
    if (first === undefined) return app.notify("There is nothing to save");
    const design = fileNameOf(catalogIn(app.store.getState()).design.name);
    const alone = files.length === 1;
    const name = alone ? `${design}${endingOf(first.path)}` : `${design}-${id}.zip`;
    const content = alone ? first.text : await app.ports.device.archive(files);
    const type = alone ? (types[endingOf(first.path)] ?? "text/plain") : "application/zip";
    app.ports.device.saveFile({ name, content, type });
    app.notify(alone ? `${name} was saved` : `${name} was saved with ${files.length} files`);
  });
}

/** Copies the file that is looked at, or the only one; `what` is copied, in the words of the message. */
export async function copyShown(
  app: App,
  {
    what,
    request,
    file,
  }: { readonly what: string; readonly request: PrintRequest; readonly file: string | undefined },
): Promise<void> {
  await withPrinted(app, request, async ({ files, text }) => {
    const shown = files.find(({ path }) => path === file) ?? files[0];
    await app.ports.device.copy(shown?.text ?? text);
    app.notify(files.length > 1 && shown ? `${shown.path} copied` : `${what} copied`);
  });
}

/** What a browser should not take for plain text. */
const types: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".crowfoot.json": "application/json",
};

/** `.d.ts` of `database.d.ts`. */
function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.indexOf(".");
  return dot < 0 ? "" : name.slice(dot);
}

/** Prints the design as it stands now; what fails on the way is said. */
async function withPrinted(
  app: App,
  request: PrintRequest,
  take: (printed: Printed) => void | Promise<void>,
): Promise<void> {
  try {
    await take(await app.ports.printer.print(app.store.getState().history.document, request));
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}
