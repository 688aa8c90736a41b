import type { Cipher, LockTerms } from "../core/share/locked-link.ts";

/** The cryptography of this browser or Node; undefined where there is none: browsers keep it from pages without https. */
export function webCipher(): Cipher | undefined {
  const { crypto } = globalThis;
  if (crypto?.subtle === undefined) return undefined;
  const { subtle } = crypto;
  return {
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    async encrypt(terms, plain) {
      const encrypted = await subtle.encrypt(modeOf(terms), await keyOf(subtle, terms), ownBytes(plain));
      return new Uint8Array(encrypted);
    },
    async decrypt(terms, encrypted) {
      const key = await keyOf(subtle, terms);
      try {
        return new Uint8Array(await subtle.decrypt(modeOf(terms), key, ownBytes(encrypted)));
      } catch (error) {
        // The one way in which WebCrypto says that the tag does not fit.
        if (error instanceof DOMException && error.name === "OperationError") return undefined;
        throw error;
      }
    },
  };
}

function modeOf({ nonce, authenticated }: LockTerms): AesGcmParams {
  return { name: "AES-GCM", iv: ownBytes(nonce), additionalData: ownBytes(authenticated) };
}

async function keyOf(subtle: SubtleCrypto, { passphrase, salt, iterations }: LockTerms): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase);
  const secret = await subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: ownBytes(salt), iterations };
  return subtle.deriveKey(derivation, secret, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
}

/** WebCrypto takes no view of memory that might be shared. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
