import type { StoredCipher, StoredTerms } from "../core/share/stored-link.ts";

/** AES-256-GCM of this browser (Web Cryptography API), which it has only where the page came unaltered. */
export const webCipher: StoredCipher = {
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  async encrypt(terms, plain) {
    return new Uint8Array(
      await crypto.subtle.encrypt(algorithm(terms), await keyOf(terms, "encrypt"), copyOf(plain)),
    );
  },
  async decrypt(terms, encrypted) {
    const key = await keyOf(terms, "decrypt");
    try {
      return new Uint8Array(await crypto.subtle.decrypt(algorithm(terms), key, copyOf(encrypted)));
    } catch (error) {
      // What does not authenticate is told as an OperationError, and no more of it.
      if (error instanceof DOMException && error.name === "OperationError") return undefined;
      throw error;
    }
  },
};

function algorithm({ nonce, authenticated }: StoredTerms): AesGcmParams {
  return { name: "AES-GCM", iv: copyOf(nonce), additionalData: copyOf(authenticated) };
}

function keyOf({ key }: StoredTerms, use: "encrypt" | "decrypt"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", copyOf(key), "AES-GCM", false, [use]);
}

/** Bytes of which the browser can be sure that nobody else writes into them. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
