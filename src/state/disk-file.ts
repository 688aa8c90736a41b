import type { Document } from "../core/document/document.ts";
import type { ImportSource } from "./import-source.ts";

/** A file on the disk that can be written again without asking where. */
export type DiskFile = {
  readonly name: string;
  /** What is in it by now. */
  read(): Promise<string>;
  write(content: string): Promise<void>;
};

/** A file a person chose, with what it holds. */
export type OpenedFile = { readonly file: DiskFile; readonly text: string };

/** A file with which the system opened this program; nothing of it is read yet. */
export type LaunchedFile = { readonly file: DiskFile; readonly source: ImportSource };

/** A design's file on the disk, and the document it holds. */
export type LinkedFile = {
  readonly file: DiskFile;
  readonly saved: Document;
  /** Whether its versions were taken to this device, so that those here are what it shall hold; else it keeps its own. */
  readonly tookVersions: boolean;
};
