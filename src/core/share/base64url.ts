import { strFromU8 } from "fflate";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** By the code of a letter; nothing under that of any other character. */
const sextets: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const value = alphabet.indexOf(String.fromCharCode(code));
  return value === -1 ? undefined : value;
});

const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));

/** Bytes as letters that survive in a fragment, without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  const text = new Uint8Array(lettersFor(bytes.length));
  for (let at = 0, end = 0; end < text.length; at += 3) {
    const triple = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let shift = 18; shift >= 0 && end < text.length; shift -= 6) {
      text[end++] = codes[(triple >> shift) & 63] ?? 0;
    }
  }
  return strFromU8(text, true);
}

/** The bytes of such a text; undefined when a character is none of the alphabet or bits are left over. */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(bytesIn(text.length));
  let bits = 0;
  let held = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = sextets[text.charCodeAt(at)];
    if (value === undefined) return undefined;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[end++] = (bits >> held) & 255;
    bits &= (1 << held) - 1;
  }
  return bits === 0 ? bytes : undefined;
}

/** How many whole bytes so many letters hold. */
export function bytesIn(letters: number): number {
  return Math.floor((letters * 3) / 4);
}

/** How many letters so many bytes take. */
export function lettersFor(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}
