import type { StoredCipher } from "../core/share/stored-link.ts";
import { decryptBytes, encryptBytes, ownBytes, randomBytes, webCrypto } from "./aes-gcm.ts";

/** The cryptography of stored designs in this browser or Node; undefined where there is none. */
export function storedCipher(): StoredCipher | undefined {
  if (webCrypto() === undefined) return undefined;
  return {
    random: randomBytes,
    encrypt: async (terms, plain) => encryptBytes(await keyOf(terms.key), terms, plain),
    decrypt: async (terms, encrypted) => decryptBytes(await keyOf(terms.key), terms, encrypted),
  };
}

function keyOf(key: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", ownBytes(key), "AES-GCM", false, ["encrypt", "decrypt"]);
}
