/** What is authenticated beside the bytes, and the number that is used once. */
export type GcmTerms = { readonly nonce: Uint8Array; readonly authenticated: Uint8Array };

/** The cryptography of this browser or Node; undefined where there is none: browsers keep it from pages without https. */
export function webCrypto(): Crypto | undefined {
  const { crypto } = globalThis;
  return crypto?.subtle === undefined ? undefined : crypto;
}

/** Bytes under AES-GCM (NIST SP 800-38D), the tag behind them. */
export async function encryptBytes(key: CryptoKey, terms: GcmTerms, plain: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.encrypt(modeOf(terms), key, ownBytes(plain)));
}

/** The bytes again; undefined when the tag does not fit: another key, or a changed byte. */
export async function decryptBytes(
  key: CryptoKey,
  terms: GcmTerms,
  encrypted: Uint8Array,
): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(modeOf(terms), key, ownBytes(encrypted)));
  } catch (error) {
    // The one way in which WebCrypto says that the tag does not fit.
    if (error instanceof DOMException && error.name === "OperationError") return undefined;
    throw error;
  }
}

/** So many unforeseeable bytes. */
export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** WebCrypto takes no view of memory that might be shared. */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}

function modeOf({ nonce, authenticated }: GcmTerms): AesGcmParams {
  return { name: "AES-GCM", iv: ownBytes(nonce), additionalData: ownBytes(authenticated) };
}
