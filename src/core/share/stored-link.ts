import { strFromU8, strToU8 } from "fflate";
import { type Refusal, refuse } from "../base/refusal.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";

/*
 * A link to a design that lies encrypted on a server: `s1.<id>.<key>`. The id is the server's, 128 bits; the key is
 * that of AES-256-GCM and never leaves the part behind the `#`. What the server holds is one byte for the scheme, a
 * nonce of 12 bytes, and the encrypted letters of an ordinary link with the scheme as authenticated text.
 */

/** What such a link names and opens. */
export type StoredLink = { readonly id: string; readonly key: Uint8Array };

/** Web cryptography, from outside: AES-256-GCM. */
export type StoredCipher = {
  /** So many unforeseeable bytes. */
  random(length: number): Uint8Array;
  encrypt(terms: StoredTerms, plain: Uint8Array): Promise<Uint8Array>;
  /** Undefined when the key is another one, or a byte is. */
  decrypt(terms: StoredTerms, encrypted: Uint8Array): Promise<Uint8Array | undefined>;
};

export type StoredTerms = {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly authenticated: Uint8Array;
};

const scheme = 1;
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const authenticated = strToU8(`crowfoot s${scheme}`);

/** A key that nobody has had before. */
export function newStoredKey(cipher: StoredCipher): Uint8Array {
  return cipher.random(keyBytes);
}

/** The part of a link behind its `#`. */
export function storedLetters({ id, key }: StoredLink): string {
  return `s${scheme}.${id}.${toBase64url(key)}`;
}

/** Reads a whole link or the part behind its `#`; undefined of what is no link to a stored design. */
export function readStoredLetters(link: string): StoredLink | Refusal | undefined {
  const letters = link.trim().replace(/^[^#]*#/, "");
  const [, version, id = "", written = ""] = /^s(\d+)\.([^.]*)\.?(.*)$/s.exec(letters) ?? [];
  if (version === undefined) return undefined;
  if (version !== String(scheme))
    return refuse(`This link was made by a newer Crowfoot (version s${version}).`);
  const key = fromBase64url(written);
  return /^[\w-]{22}$/.test(id) && key?.length === keyBytes
    ? { id, key }
    : refuse("This link is damaged: its id or its key is not whole.");
}

/** What the server is given of an ordinary link's letters. */
export async function sealForStore(
  cipher: StoredCipher,
  key: Uint8Array,
  letters: string,
): Promise<Uint8Array> {
  const nonce = cipher.random(nonceBytes);
  const encrypted = await cipher.encrypt({ key, nonce, authenticated }, strToU8(letters));
  return Uint8Array.from([scheme, ...nonce, ...encrypted]);
}

/** The letters in what the server gave back. */
export async function unsealFromStore(
  cipher: StoredCipher,
  key: Uint8Array,
  stored: Uint8Array,
): Promise<string | Refusal> {
  if (stored.length < 1 + nonceBytes + tagBytes)
    return refuse("What the server keeps under this link is not whole.");
  if (stored[0] !== scheme) return refuse("What the server keeps was made by a newer Crowfoot.");
  const nonce = stored.subarray(1, 1 + nonceBytes);
  const plain = await cipher.decrypt({ key, nonce, authenticated }, stored.subarray(1 + nonceBytes));
  if (plain === undefined)
    return refuse("The key in this link does not open what the server keeps: the link is damaged.");
  return strFromU8(plain);
}
