import { signatureOf } from "./file-signature.ts";
import { firstInvalidUtf8 } from "./utf8.ts";

/** Which line ends a text uses. "none" if it has one line. */
export type LineEnds = "lf" | "crlf" | "mixed" | "none";

/** A decoded file: its text without a byte order mark, and what it was written in (WHATWG encoding name). */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly lineEnds: LineEnds;
}

/** Encodings of old dumps that name themselves in `SET client_encoding`, by their PostgreSQL names (manual, 23.3.1). */
const namedEncodings: Readonly<Record<string, string>> = {
  LATIN1: "windows-1252",
  WIN1252: "windows-1252",
  LATIN2: "iso-8859-2",
  LATIN9: "iso-8859-15",
  WIN1250: "windows-1250",
  WIN1251: "windows-1251",
  KOI8R: "koi8-r",
  SJIS: "shift_jis",
  EUC_JP: "euc-jp",
  EUC_KR: "euc-kr",
  GBK: "gbk",
  BIG5: "big5",
};

/** How far `SET client_encoding` is looked for. */
const HEAD = 8_192;

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

function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD));
  const name = /^\s*set\s+client_encoding\s*(?:=|to)\s*'([^']+)'/im.exec(head)?.[1];
  return name === undefined ? undefined : namedEncodings[name.toUpperCase()];
}

/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, or the encoding that a dump states for itself.
 * Refuses archives, other binary files and undecodable bytes, with a sentence that says what to do instead.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText | { readonly refused: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decoded(bytes, "utf-16be");
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
    refused: `This file is not UTF-8: the byte at offset ${invalid} (line ${line}) does not fit. Save it as UTF-8 and try again.`,
  };
}
