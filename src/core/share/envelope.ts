import { type Refusal, refuse } from "../base/refusal.ts";
import { fromBase64url, lettersFor, toBase64url } from "./base64url.ts";
import { checksum } from "./checksum.ts";
import { joined } from "./joined.ts";
import { readVarint, varint } from "./varint.ts";

/** What a link carries: the edition it counts on, the bits and numbers, and the packed texts. */
export type Contents = {
  readonly edition: number;
  readonly numbers: Uint8Array;
  readonly texts: Uint8Array;
};

const checksumBytes = 4;

/** Contents as letters: the edition, the length of all that follows, the checksum of both, the numbers' length, both parts. */
export function seal({ edition, numbers, texts }: Contents): string {
  const body = joined([varint(numbers.length), numbers, texts]);
  const sum = checksum(joined([[edition], body]));
  const sumBytes = [24, 16, 8, 0].map((shift) => (sum >>> shift) & 255);
  return toBase64url(joined([[edition], varint(body.length), sumBytes, body]));
}

/** Contents from letters, whole and unchanged; a refusal says what happened to them. */
export function unseal(letters: string): Contents | Refusal {
  const stray = /[^A-Za-z0-9_-]/u.exec(letters)?.[0];
  if (stray !== undefined) return refuse(`This link is damaged: “${stray}” cannot be part of it.`);
  const bytes = fromBase64url(letters) ?? wholeTriples(letters);
  const [edition = 0] = bytes;
  const length = readVarint(bytes, 1);
  const whole = length && length.end + checksumBytes + length.value;
  if (length === undefined || whole === undefined)
    return refuse("This link is damaged: it breaks off at its very beginning.");
  if (letters.length < lettersFor(whole)) {
    return refuse(
      `This link is damaged: it is cut off after ${letters.length} of ${lettersFor(whole)} characters.`,
    );
  }
  if (letters.length > lettersFor(whole)) {
    return refuse("This link is damaged: there is something behind its end.");
  }
  const start = length.end + checksumBytes;
  const body = bytes.subarray(start);
  const sum = bytes.subarray(length.end, start).reduce((high, byte) => high * 256 + byte, 0);
  if (sum !== checksum(joined([[edition], body])))
    return refuse("This link is damaged: some of its characters were changed.");
  const numbers = readVarint(body, 0);
  if (numbers === undefined) return refuse("This link is damaged: it is empty.");
  const split = numbers.end + numbers.value;
  return { edition, numbers: body.subarray(numbers.end, split), texts: body.subarray(split) };
}

/** The bytes up to the last four letters that are there: a text that is cut off may end within a byte. */
function wholeTriples(letters: string): Uint8Array {
  return fromBase64url(letters.slice(0, letters.length - (letters.length % 4))) ?? new Uint8Array();
}
