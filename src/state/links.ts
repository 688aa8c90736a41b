import type { Refusal } from "../core/base/refusal.ts";
import type { Document } from "../core/document/document.ts";
import type { LeftOut } from "../core/export/lighter.ts";
import type { OpenedLink } from "../core/share/decode-link.ts";
import type { LinkWishes } from "../core/share/link-wishes.ts";

/** How a link is to be made. */
export type LinkTerms = {
  readonly leftOut: LeftOut;
  readonly wishes: LinkWishes;
  /** Encrypts the link. */
  readonly passphrase?: string | undefined;
};

/** What a link holds; `locked` wants its passphrase first. */
export type ReadLink =
  | ({ readonly kind: "opened" } & OpenedLink)
  | { readonly kind: "locked" }
  | ({ readonly kind: "refused" } & Refusal);

/** Makes and reads links away from the main thread. All reject with an Error whose message a person can read. */
export type Links = {
  /** What stands behind the `#` of a link to the design. */
  make(document: Document, terms: LinkTerms): Promise<{ readonly payload: string } | Refusal>;
  /** How many characters that would be without each of these; undefined where it cannot be without. */
  measure(document: Document, leftOuts: readonly LeftOut[]): Promise<readonly (number | undefined)[]>;
  /** The design of a link, of which the part from the `#` on is enough. */
  read(link: string, passphrase?: string): Promise<ReadLink>;
};
