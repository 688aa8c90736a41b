import type { ImportSource } from "../../../state/import-source.ts";

/** A file as something to import, called by its path in a chosen folder; nothing of it is read yet. */
export function sourceOf(file: File): ImportSource {
  return { name: file.webkitRelativePath || file.name, content: file };
}
