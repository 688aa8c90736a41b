import { LARGEST_PAGE, pdfFile } from "./pdf-file.ts";

/** A picture as JPEG, `scale` pixels to a px of the diagram. */
export type JpegPicture = {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};

/** A PDF page, all of it ASCII, that shows a picture. */
export function pdfOfJpeg({ bytes, width, height, scale }: JpegPicture): string {
  const size = Math.min(0.75 / scale, LARGEST_PAGE / width, LARGEST_PAGE / height);
  const points = [width, height].map((pixels) => Math.round(pixels * size));
  const content = `q ${points[0]} 0 0 ${points[1]} 0 0 cm /P Do Q`;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return pdfFile([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${points.join(" ")}]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter[/ASCIIHexDecode/DCTDecode]/Length ${hex.length + 1}>>\nstream\n${hex}>\nendstream`,
    "<</Producer(Crowfoot)>>",
  ]);
}
