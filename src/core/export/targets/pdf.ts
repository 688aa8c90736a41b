import { isRefusal } from "../../base/refusal.ts";
import { chosenPicture, pictureOptions } from "../picture/picture-options.ts";
import { writePdf } from "../picture/write-pdf.ts";
import { defineTarget } from "../target.ts";

/** The diagram as a page of vectors and text. */
export const pdfTarget = defineTarget({
  id: "pdf",
  title: "PDF page",
  language: "plaintext",
  options: pictureOptions,
  render(catalog, options) {
    const drawing = chosenPicture(catalog, options);
    if (isRefusal(drawing)) return drawing;
    const { text, unwritten } = writePdf(drawing);
    const losses = unwritten.map((at) => ({
      at,
      message:
        "The fonts that every PDF reader has cannot write it; question marks stand for what they lack.",
    }));
    return { files: [{ path: "diagram.pdf", text }], losses };
  },
});
