/** A design's name as the beginning of a file name: lower case, joined by hyphens, "design" when nothing is left. */
export function fileNameOf(designName: string): string {
  const words = designName
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return words === "" ? "design" : words.slice(0, 80);
}
