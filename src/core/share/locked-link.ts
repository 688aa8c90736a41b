import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { payloadOf } from "./decode-link.ts";
import { seal, unseal } from "./envelope.ts";
import { readVarint, varint } from "./varint.ts";

/*
 * A locked link is `e1.` and the same envelope as an open one: in place of the edition the number of the scheme, in
 * place of the numbers its parameters, in place of the texts what is encrypted. Scheme 1 is AES-256-GCM under a key
 * that PBKDF2 makes of the passphrase with HMAC-SHA-256 (RFC 8018); the parameters are authenticated with it. All that
 * the envelope tells besides is a length. Its checksum is of the encrypted bytes and says only whether they are whole.
 */

/** What the key is made of, and what is authenticated beside the text. */
export type LockTerms = {
  readonly passphrase: string;
  readonly iterations: number;
  readonly salt: Uint8Array;
  readonly nonce: Uint8Array;
  readonly authenticated: Uint8Array;
};

/** Web cryptography, from outside: PBKDF2 with HMAC-SHA-256 and AES-256-GCM. */
export type Cipher = {
  /** So many unforeseeable bytes. */
  random(length: number): Uint8Array;
  encrypt(terms: LockTerms, plain: Uint8Array): Promise<Uint8Array>;
  /** Undefined when the passphrase is another one, or a byte is. */
  decrypt(terms: LockTerms, encrypted: Uint8Array): Promise<Uint8Array | undefined>;
};

const scheme = 1;
const saltBytes = 16;
const nonceBytes = 12;

/** OWASP's advice of 2023 for PBKDF2 with HMAC-SHA-256 is 600,000. */
export const usualIterations = 600_000;
/** A link may ask for no more: it would keep a reader busy for a minute. */
const mostIterations = 10_000_000;

/** Whether a link, or the part behind its `#`, asks for a passphrase. */
export function isLocked(link: string): boolean {
  return /^e\d+\./.test(payloadOf(link));
}

/** Locks what stands behind the `#` of a link (`v1.…`): `e1.…`. */
export async function lockLink(
  cipher: Cipher,
  payload: string,
  { passphrase, iterations = usualIterations }: { readonly passphrase: string; readonly iterations?: number },
): Promise<string> {
  const salt = cipher.random(saltBytes);
  const nonce = cipher.random(nonceBytes);
  const terms = Uint8Array.from([...varint(iterations), ...salt, ...nonce]);
  const texts = await cipher.encrypt(
    { passphrase: plainly(passphrase), iterations, salt, nonce, authenticated: terms },
    bytesOf(payload),
  );
  return `e1.${seal({ edition: scheme, numbers: terms, texts })}`;
}

/** What was locked, to be read as any link; refused when the link is damaged or the passphrase another one. */
export async function unlockLink(
  cipher: Cipher,
  link: string,
  passphrase: string,
): Promise<string | Refusal> {
  const [, version, letters = ""] = /^(e\d+)\.(.*)$/s.exec(payloadOf(link)) ?? [];
  if (version === undefined) return refuse("This link is not locked.");
  if (version !== "e1") return refuse(`This link was made by a newer Crowfoot (version ${version}).`);
  const contents = unseal(letters);
  if (isRefusal(contents)) return contents;
  if (contents.edition !== scheme)
    return refuse(`This link was made by a newer Crowfoot (lock ${contents.edition}).`);
  const { numbers, texts } = contents;
  const iterations = readVarint(numbers, 0);
  if (iterations === undefined || numbers.length !== iterations.end + saltBytes + nonceBytes)
    return refuse("This link is damaged: what its lock needs is not whole.");
  if (iterations.value < 1 || iterations.value > mostIterations)
    return refuse("This link is damaged: its lock asks for an impossible effort.");
  const salt = numbers.subarray(iterations.end, iterations.end + saltBytes);
  const nonce = numbers.subarray(iterations.end + saltBytes);
  const plain = await cipher.decrypt(
    {
      ...{ passphrase: plainly(passphrase), iterations: iterations.value, salt, nonce },
      authenticated: numbers,
    },
    texts,
  );
  if (plain === undefined) return refuse("This passphrase does not open the link.");
  return payloadIn(plain) ?? refuse("This link is damaged: what it locks is no design.");
}

/** The same passphrase however a keyboard composes its accents. */
function plainly(passphrase: string): string {
  return passphrase.normalize("NFC");
}

/** `v1.letters.wishes` as bytes: the version, the length of the letters' bytes, both. */
function bytesOf(payload: string): Uint8Array {
  const [, letters = "", wishes = ""] = payload.split(".");
  const first = fromBase64url(letters);
  const second = fromBase64url(wishes);
  if (!payload.startsWith("v1.") || first === undefined || second === undefined)
    throw new Error("Only a whole link can be locked");
  return Uint8Array.from([1, ...varint(first.length), ...first, ...second]);
}

function payloadIn(bytes: Uint8Array): string | undefined {
  const length = readVarint(bytes, 1);
  if (bytes[0] !== 1 || length === undefined) return undefined;
  const end = length.end + length.value;
  const letters = `v1.${toBase64url(bytes.subarray(length.end, end))}`;
  return end < bytes.length ? `${letters}.${toBase64url(bytes.subarray(end))}` : letters;
}
