import { Inflate, strFromU8, strToU8 } from "fflate";
import { Deflate } from "pako";
import { endOfText } from "./abbreviate.ts";
import { joined } from "./joined.ts";

/** Texts as one deflated stream (RFC 1951) that takes a dictionary for said before. Zeros at its end are left out. */
export function packTexts(texts: readonly string[], dictionary: string): Uint8Array {
  const stream = strToU8(texts.map((text) => text + endOfText).join(""));
  // zlib's own search for matches: links are some hundredths shorter with it than with other deflaters.
  const deflater = new Deflate({ level: 9, memLevel: 9, raw: true, dictionary: strToU8(dictionary) });
  deflater.push(stream, true);
  const packed = deflater.result;
  if (!(packed instanceof Uint8Array)) throw new Error(`Texts could not be packed: ${deflater.msg}`);
  return packed.subarray(0, packed.findLastIndex((byte) => byte !== 0) + 1);
}

/** Bytes of text a reader will hold. */
const mostText = 16_000_000;
const mouthful = 4096;
const zeros = new Uint8Array(8);

/** The texts of such a stream; undefined when it is damaged or longer than a reader will hold. */
export function unpackTexts(packed: Uint8Array, dictionary: string): readonly string[] | undefined {
  const stream = inflate(joined([packed, zeros]), strToU8(dictionary));
  if (stream === undefined) return undefined;
  const texts = strFromU8(stream).split(endOfText);
  return texts.pop() === "" ? texts : undefined;
}

/** Inflates bite by bite, so that a small stream that stands for a huge one is noticed early. */
function inflate(packed: Uint8Array, dictionary: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflater = new Inflate({ dictionary }, (part, final) => {
    // The inflater reuses its buffer.
    parts.push(part.slice());
    length += part.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length && length <= mostText; at += mouthful) {
      inflater.push(packed.subarray(at, at + mouthful), at + mouthful >= packed.length);
    }
  } catch {
    return undefined;
  }
  return ended && length <= mostText ? joined(parts) : undefined;
}
