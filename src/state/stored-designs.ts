import type { Refusal } from "../core/base/refusal.ts";

/** What the store of this page's own server allows: bytes of a design, encrypted, and days. */
export type StoreOffer = { readonly mostBytes: number; readonly mostDays: number };

/** A design of this device that lies on the server: the link to it, and the moment of its end (ms since 1970). */
export type StoredDesign = { readonly link: string; readonly expiresAt: number };

/** What to store: the design of this device it belongs to, the letters of its link, and for how many days. */
export type StoreWish = { readonly designKey: string; readonly letters: string; readonly days: number };

/**
 * Designs stored on the server of this page, encrypted here; the tokens that change them stay on this device. What
 * cannot be done is refused with a sentence.
 */
export type StoredDesigns = {
  /** Undefined where the server stores nothing, or does not answer, or this page may not encrypt. */
  offer(): Promise<StoreOffer | undefined>;
  /** What this device stored of a design last and still lies there. */
  stored(designKey: string): StoredDesign | undefined;
  /** Stores a design under a new link. */
  store(wish: StoreWish): Promise<StoredDesign | Refusal>;
  /** Puts another version under the same link. */
  replace(wish: StoreWish): Promise<StoredDesign | Refusal>;
  /** Takes it off the server. */
  revoke(designKey: string): Promise<Refusal | undefined>;
  /** The letters of the ordinary link that lies under this one. */
  open(link: string): Promise<string | Refusal>;
};
