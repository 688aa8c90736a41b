import type { Refusal } from "../core/base/refusal.ts";
import type { Document } from "../core/document/document.ts";
import type { Restated } from "../engine/restate-sql.ts";

/** Another text for the statement of a record, or one to be read only. */
export type RestateRequest =
  | {
      readonly kind: "restate";
      readonly text: string;
      readonly id: string;
      readonly into: Document;
      readonly mintPrefix: string;
    }
  | { readonly kind: "check"; readonly text: string };

/** What another statement does to the design, or why there can be none. */
export type RestateAnswer = Restated | Refusal;

/** Why a text cannot be read; undefined when it can. */
export type FaultAnswer = string | undefined;
