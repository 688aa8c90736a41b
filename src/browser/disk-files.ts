import type { DiskFile, LaunchedFile, OpenedFile } from "../state/disk-file.ts";

declare global {
  /** What browsers with access to the file system add (WICG File System Access). */
  interface Window {
    readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>;
    readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
    /** Files with which the system opened the installed page (WICG Web App Launch Handler). */
    readonly launchQueue?: {
      setConsumer(take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
    };
  }
}

const types = [{ description: "Crowfoot design", accept: { "application/json": [".json"] } }];

/** Opening and saving files in place; empty where the browser only does uploads and downloads. */
export function diskFiles(): {
  readonly openFile?: () => Promise<OpenedFile | undefined>;
  readonly chooseFile?: (name: string) => Promise<DiskFile | undefined>;
} {
  const { showOpenFilePicker, showSaveFilePicker } = window;
  if (!showOpenFilePicker || !showSaveFilePicker) return {};
  return {
    openFile: () =>
      unlessCancelled(async () => {
        const [handle] = await showOpenFilePicker.call(window, { types });
        if (!handle) return undefined;
        return { file: diskFile(handle), text: await (await handle.getFile()).text() };
      }),
    chooseFile: (suggestedName) =>
      unlessCancelled(async () => diskFile(await showSaveFilePicker.call(window, { suggestedName, types }))),
  };
}

/** Hears of files that the person opened with the installed page, earlier ones included. */
export function whenLaunched(take: (files: Promise<readonly LaunchedFile[]>) => void): void {
  window.launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    take(
      Promise.all(
        files.map(async (handle) => ({
          file: diskFile(handle),
          source: { name: handle.name, content: await handle.getFile() },
        })),
      ),
    );
  });
}

function diskFile(handle: FileSystemFileHandle): DiskFile {
  return {
    name: handle.name,
    read: async () => (await handle.getFile()).text(),
    async write(content) {
      const stream = await handle.createWritable();
      await stream.write(content);
      await stream.close();
    },
  };
}

/** A picker that a person closes rejects with an AbortError. */
async function unlessCancelled<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}
