/** A row of the table of well-formed sequences: leads up to `lastLead`, and the range of their second byte. */
type Row = readonly [lastLead: number, length: number, lowest: number, highest: number];

/** Well-formed UTF-8 (Unicode standard, table 3-7); length 0 marks leads that never occur. */
const rows: readonly Row[] = [
  [0x7f, 1, 0, 0],
  [0xc1, 0, 0, 0],
  [0xdf, 2, 0x80, 0xbf],
  [0xe0, 3, 0xa0, 0xbf],
  [0xec, 3, 0x80, 0xbf],
  [0xed, 3, 0x80, 0x9f],
  [0xef, 3, 0x80, 0xbf],
  [0xf0, 4, 0x90, 0xbf],
  [0xf3, 4, 0x80, 0xbf],
  [0xf4, 4, 0x80, 0x8f],
  [0xff, 0, 0, 0],
];

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** The length of the UTF-8 sequence at an index, or 0 if it is invalid. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const [, length, lowest, highest] = rows.find(([lastLead]) => lead <= lastLead) ?? [0, 0, 0, 0];
  if (length < 2) return length;
  const second = bytes[at + 1] ?? 0;
  if (second < lowest || second > highest) return 0;
  if (length > 2 && !isContinuation(bytes[at + 2])) return 0;
  return length > 3 && !isContinuation(bytes[at + 3]) ? 0 : length;
}

/** The offset of the first byte that is not valid UTF-8, or -1. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}
