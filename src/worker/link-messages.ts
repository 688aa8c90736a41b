import type { Refusal } from "../core/base/refusal.ts";
import type { LeftOut } from "../core/export/lighter.ts";
import type { OpenedLink } from "../core/share/decode-link.ts";
import type { LinkWishes } from "../core/share/link-wishes.ts";
import type { DocumentChange } from "./messages.ts";

/** What the page tells the worker of links: what changed in the design, and questions. */
export type LinkMessage =
  | DocumentChange
  | { readonly kind: "ask"; readonly number: number; readonly request: LinkRequest };

/** To make a link of the design, to tell how long it would be in other ways, to read one. */
export type LinkRequest =
  | {
      readonly kind: "make";
      readonly leftOut: LeftOut;
      readonly wishes: LinkWishes;
      readonly passphrase?: string | undefined;
    }
  | { readonly kind: "measure"; readonly leftOuts: readonly LeftOut[] }
  | { readonly kind: "open"; readonly link: string; readonly passphrase?: string | undefined };

/** What came of a question; each kind has its own. */
export type LinkResult =
  | { readonly kind: "made"; readonly payload: string }
  | { readonly kind: "measured"; readonly lengths: readonly (number | undefined)[] }
  | ({ readonly kind: "opened" } & OpenedLink)
  | { readonly kind: "locked" }
  | ({ readonly kind: "refused" } & Refusal);

export type LinkAnswer =
  | { readonly number: number; readonly answer: LinkResult }
  | { readonly number: number; readonly failed: string };
