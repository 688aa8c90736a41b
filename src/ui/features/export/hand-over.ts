import { reasonOf } from "../../../core/base/reason-of.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import type { PrintRequest } from "../../../state/printer.ts";
import type { ExportFormat } from "./export-format.ts";
import { fileNameOf } from "./file-name.ts";

/** Saves the open design as a file of this format; `request` where it is printed otherwise than usual. */
export async function saveAs(app: App, format: ExportFormat, request = format.request): Promise<void> {
  const name = `${fileNameOf(catalogIn(app.store.getState()).design.name)}${format.ending}`;
  await handOver(app, request, (content) => {
    app.ports.device.saveFile({ name, content, type: format.type });
    app.notify(`${name} was saved`);
  });
}

/** Copies the open design in this format; `what` is copied, in the words of the message. */
export async function copyAs(app: App, what: string, request: PrintRequest): Promise<void> {
  await handOver(app, request, async (text) => {
    await app.ports.device.copy(text);
    app.notify(`${what} copied`);
  });
}

/** Prints the design as it stands now and hands the text over; what fails on the way is said. */
async function handOver(
  app: App,
  request: PrintRequest,
  take: (text: string) => void | Promise<void>,
): Promise<void> {
  try {
    const { text } = await app.ports.printer.print(app.store.getState().history.document, request);
    await take(text);
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}
