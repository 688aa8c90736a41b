import type { Cipher, LockTerms } from "../core/share/locked-link.ts";
import { decryptBytes, encryptBytes, ownBytes, randomBytes, webCrypto } from "./aes-gcm.ts";

/** The cryptography of locked links in this browser or Node; undefined where there is none. */
export function webCipher(): Cipher | undefined {
  if (webCrypto() === undefined) return undefined;
  return {
    random: randomBytes,
    encrypt: async (terms, plain) => encryptBytes(await keyOf(terms), terms, plain),
    decrypt: async (terms, encrypted) => decryptBytes(await keyOf(terms), terms, encrypted),
  };
}

async function keyOf({ passphrase, salt, iterations }: LockTerms): Promise<CryptoKey> {
  const { subtle } = crypto;
  const words = new TextEncoder().encode(passphrase);
  const secret = await subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: ownBytes(salt), iterations };
  return subtle.deriveKey(derivation, secret, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
}
