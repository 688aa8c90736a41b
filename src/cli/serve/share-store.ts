/** What came of an attempt to change a stored design. */
export type Change = "done" | "absent" | "wrong-token";

/** A design as the server keeps it: ciphertext whose key it never sees, until a moment (ms since 1970). */
export type StoredShare = { readonly content: Uint8Array; readonly expiresAt: number };

/** Who may change a stored design: its id, and the SHA-256 of the token that was given to its author. */
export type ShareKey = { readonly id: string; readonly tokenHash: Uint8Array };

/**
 * Where stored designs lie. What has expired at the moment `now` (ms since 1970) is absent to every method. A promise
 * rejects only when the store itself fails.
 */
export type ShareStore = {
  /** What an operator reads about it, without credentials. */
  readonly name: string;
  create(key: ShareKey, share: StoredShare): Promise<void>;
  read(id: string, now: number): Promise<StoredShare | undefined>;
  replace(key: ShareKey, share: StoredShare, now: number): Promise<Change>;
  revoke(key: ShareKey, now: number): Promise<Change>;
  /** Bytes of all that is stored, expired or not. */
  totalBytes(): Promise<number>;
  /** Removes what has expired; answers how many that were. */
  removeExpired(now: number): Promise<number>;
  close(): Promise<void>;
};
