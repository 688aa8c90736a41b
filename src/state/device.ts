import type { DiskFile, LaunchedFile, OpenedFile } from "./disk-file.ts";
import type { ThemeChoice } from "./session.ts";

/** A file to hand to the person. */
export type FileToSave = {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
};

/** Files, the clipboard, the address and what this device remembers of a person's taste. */
export type Device = {
  /** Hands over a file the way the device does downloads. */
  saveFile(file: FileToSave): void;
  /** Several files as one zip archive. */
  archive(
    files: readonly { readonly path: string; readonly text: string }[],
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Lets the person choose a file to open; undefined when none was. Absent where files cannot be written again. */
  readonly openFile?: () => Promise<OpenedFile | undefined>;
  /** Lets the person choose where to save; undefined when nothing was. Absent where there are only downloads. */
  readonly chooseFile?: (name: string) => Promise<DiskFile | undefined>;
  /** Hears of files with which the system opens this program. */
  readonly whenLaunched?: (take: (files: Promise<readonly LaunchedFile[]>) => void) => void;
  /** Puts text on the clipboard; rejects with an Error whose message a person can read. */
  copy(text: string): Promise<void>;
  /** The text on the clipboard; rejects when it may not be read. Absent where it never may. */
  readonly clipboardText?: () => Promise<string>;
  /** The address of the page without its fragment. */
  address(): string;
  /** The theme chosen last; "system" when none was, or when the device does not tell. */
  theme(): ThemeChoice;
  rememberTheme(choice: ThemeChoice): void;
  /** What else is remembered of a person's taste, as text under a name. Absent where nothing is. */
  readonly tastes?: { read(name: string): string | undefined; keep(name: string, text: string): void };
};
