import type { ImportSource } from "../../../state/ports.ts";

/** A file's name and bytes. */
export async function readFile(file: File): Promise<ImportSource> {
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}
