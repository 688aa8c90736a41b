import type { ImportSource } from "../../../state/import-source.ts";
import { sourceOf } from "./source-of.ts";

/** What lies in a drop: its files, and those in its folders with their path. Must be asked while the drop is told. */
export function droppedSources(transfer: DataTransfer): Promise<readonly ImportSource[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const entries = items.map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(files.map(sourceOf));
  return Promise.all(entries.flatMap((entry) => (entry ? [sourcesIn(entry)] : []))).then((found) =>
    found.flat(),
  );
}

async function sourcesIn(entry: FileSystemEntry): Promise<readonly ImportSource[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ""), content: file }];
  }
  if (!isFolder(entry) || entry.name.startsWith(".")) return [];
  const inside: FileSystemEntry[] = [];
  const reader = entry.createReader();
  // A reader gives a hundred entries at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(sourcesIn))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
