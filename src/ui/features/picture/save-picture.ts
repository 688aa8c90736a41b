import { pdfOfJpeg } from "../../../core/export/picture/pdf-of-jpeg.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import { fileNameOf } from "../export/file-name.ts";
import { type PictureChoice, pictureRequest } from "./picture-choice.ts";
import { rasterOf } from "./raster.ts";

/** Saves the picture whose SVG is given in the format that was chosen. Answers what the person should know about it. */
export async function savePicture(
  app: App,
  choice: PictureChoice,
  { svg, tables }: { readonly svg: string; readonly tables: string },
): Promise<string> {
  const name = fileNameOf(catalogIn(app.store.getState()).design.name);
  switch (choice.format) {
    case "svg":
      app.ports.device.saveFile({ name: `${name}.svg`, content: svg, type: "image/svg+xml" });
      return `${name}.svg was saved`;
    case "png": {
      const { bytes, scale } = await rasterOf(svg, { scale: Number(choice.scale), type: "image/png" });
      app.ports.device.saveFile({ name: `${name}.png`, content: bytes, type: "image/png" });
      const reduced = scale < Number(choice.scale);
      return reduced
        ? `${name}.png was saved at ${scale.toFixed(2)}×: a larger picture does not fit in this browser`
        : `${name}.png was saved`;
    }
    case "pdf": {
      const { content, drawn } = await pdfFor(app, choice, { svg, tables });
      app.ports.device.saveFile({ name: `${name}.pdf`, content, type: "application/pdf" });
      return drawn
        ? `${name}.pdf was saved as a picture: its letters are not among those every PDF reader has`
        : `${name}.pdf was saved`;
    }
  }
}

/** Vectors and text; a picture at 3× where the built-in fonts of PDF lack letters of the design. */
async function pdfFor(
  app: App,
  choice: PictureChoice,
  { svg, tables }: { readonly svg: string; readonly tables: string },
): Promise<{ readonly content: string; readonly drawn: boolean }> {
  const { document } = app.store.getState().history;
  const { text, losses } = await app.ports.printer.print(document, pictureRequest("pdf", choice, tables));
  if (losses.length === 0) return { content: text, drawn: false };
  const raster = await rasterOf(svg, { scale: 3, type: "image/jpeg" });
  return { content: pdfOfJpeg(raster), drawn: true };
}
