/** A file of the device whose bytes lie outside the page until they are asked for; a browser's `Blob` is one. */
type ImportFile = {
  readonly size: number;
  slice(start: number, end: number): { text(): Promise<string> };
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
  stream(): PiecesOfFile;
};

/** The bytes of a file piece by piece; a browser's `ReadableStream` is such. */
type PiecesOfFile = {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> };
};

/** What to import: a text, or a file, which is read where it is understood. */
export type ImportSource = { readonly name: string; readonly content: string | ImportFile };
