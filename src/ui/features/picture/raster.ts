/** Longest side and most pixels that browsers draw on a canvas. */
const LONGEST = 16_384;
const MOST = 120_000_000;

/** A picture in pixels, and how many of them make a px of the diagram: fewer than asked for when it is very large. */
export interface Raster {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** The scale at which a picture still fits on a canvas. */
export function scaleWithin(width: number, height: number, wanted: number): number {
  return Math.min(wanted, LONGEST / width, LONGEST / height, Math.sqrt(MOST / (width * height)));
}

/** Draws an SVG in pixels. Rejects with an Error whose message a person can read. */
export async function rasterOf(
  svg: string,
  { scale: wanted, type }: { readonly scale: number; readonly type: "image/png" | "image/jpeg" },
): Promise<Raster> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = scaleWithin(image.naturalWidth, image.naturalHeight, wanted);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext("2d");
    if (context && type === "image/jpeg") {
      // JPEG has no transparency: what is not painted would be black.
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((take) => canvas.toBlob(take, type, 0.95));
    if (!blob) throw new Error("This browser could not draw a picture of this size.");
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { bytes, scale, width: canvas.width, height: canvas.height };
  } finally {
    URL.revokeObjectURL(url);
  }
}
