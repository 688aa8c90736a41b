/** A design file as parsed, before anything in it is trusted. */
export type PlainFile = Readonly<Record<string, unknown>>;

/** Makes a file of one version a file of the next. It must bear any content: what it does not expect it leaves alone. */
export type Upgrade = (file: PlainFile) => PlainFile;
