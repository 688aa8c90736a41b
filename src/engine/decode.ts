import { signatureOf } from "./file-signature.ts";
import { statedEncoding } from "./stated-encoding.ts";
import { firstInvalidUtf8 } from "./utf8.ts";

/** Which line ends a text uses. "none" if it has one line. */
export type LineEnds = "lf" | "crlf" | "mixed" | "none";

/** A decoded file: its text without a byte order mark, and what it was written in (WHATWG encoding name). */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly lineEnds: LineEnds;
}

function lineEndsOf(text: string): LineEnds {
  const crlf = text.includes("\r\n");
  const lf = /(?:^|[^\r])\n/.test(text);
  if (crlf && lf) return "mixed";
  if (crlf) return "crlf";
  return lf ? "lf" : "none";
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, lineEnds: lineEndsOf(text) };
}

/**
 * The text of a file: UTF-8, UTF-16 with or without a byte order mark, or the encoding that a dump states for itself.
 * Refuses archives, other binary files and undecodable bytes, with a sentence that says what to do instead.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText | { readonly refused: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decoded(bytes, "utf-16be");
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return decoded(bytes, wide);
  const signature = signatureOf(bytes);
  if (signature !== undefined) return { refused: signature };
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    return { refused: `This is a binary file, not text (it has a zero byte at offset ${nul}).` };
  const invalid = firstInvalidUtf8(bytes);
  if (invalid === -1) return decoded(bytes, "utf-8");
  const stated = statedEncoding(bytes);
  if (stated !== undefined) return decoded(bytes, stated);
  const line = bytes.subarray(0, invalid).reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 1);
  return {
    refused:
      `This file is not UTF-8: the byte at offset ${invalid} (line ${line}) does not fit. ` +
      "It is probably Windows-1252 or Latin-1: make UTF-8 of it with iconv -f WINDOWS-1252 -t UTF-8.",
  };
}

/** How much of a text shows that each of its characters takes two bytes. */
const WIDE_HEAD = 512;

/** UTF-16 that begins without its mark: of SQL, nearly every other byte is zero, and none of those between. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, WIDE_HEAD);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = head.length * 0.4;
  if (head.length < 8) return undefined;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : undefined;
}
