import type { ImportSource } from "../../../state/ports.ts";

/** A file as something to import; nothing of it is read yet. */
export function sourceOf(file: File): ImportSource {
  return { name: file.name, content: file };
}
