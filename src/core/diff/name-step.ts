import type { Document } from "../document/document.ts";

/** One rename or move of one record. The name may be one that is only passed through. */
export interface NameStep {
  readonly id: string;
  /** The design just before and just after it, its SQL followed. */
  readonly from: Document;
  readonly to: Document;
}
