import { strToU8, zipSync } from "fflate";

/** Files as one zip archive. */
export function archiveOf(
  files: readonly { readonly path: string; readonly text: string }[],
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)]))));
}
