import { isRefusal } from "../../base/refusal.ts";
import { chosenPicture, pictureOptions } from "../picture/picture-options.ts";
import { writeSvg } from "../picture/write-svg.ts";
import { defineTarget } from "../target.ts";

/** The diagram as a vector picture: the whole design or some tables, in the geometry of the canvas. */
export const svgTarget = defineTarget({
  id: "svg",
  title: "SVG picture",
  language: "xml",
  options: pictureOptions,
  render(catalog, options) {
    const drawing = chosenPicture(catalog, options);
    if (isRefusal(drawing)) return drawing;
    return { files: [{ path: "diagram.svg", text: writeSvg(drawing) }], losses: [] };
  },
});
