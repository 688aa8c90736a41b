/** What became of a piece of the file. `data` also covers what concerns only the session or the server. */
export type Outcome = "modelled" | "kept" | "data" | "refused";

/** One line for each segment of the file (law S2). Offsets are UTF-16, lines and columns begin at 1. */
export type LedgerLine = {
  /** Place in the list of segments. */
  readonly segment: number;
  readonly outcome: Outcome;
  /** The file it is in, when the design lies in several; line and column are then of that file, offsets of all joined. */
  readonly file?: string;
  /** Where the segment begins; of a refusal, where the trouble is. */
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** The first 80 characters on one line. */
  readonly head: string;
  /** What it is about, for people: `table public.film`; "" when there is nothing to name. */
  readonly subject: string;
  /** Why it was kept, refused or left out, or what to know about what was modelled; "" when nothing. */
  readonly reason: string;
  /** The records it made, changed or removed. */
  readonly records: readonly string[];
  /** Rows of data in the segment. */
  readonly rows?: number;
};

/** The beginning of a statement on one line, cut at 80 characters. */
export function headOf(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
