import type { Problem } from "../../../core/lint/problem.ts";
import type { IconName } from "../../parts/icons.ts";

/** How a severity shows: its shape and its word, never its colour alone. */
export const severityFaces: Readonly<
  Record<Problem["severity"], { readonly icon: IconName; readonly word: string; readonly plural: string }>
> = {
  error: { icon: "octagon", word: "Error", plural: "errors" },
  warning: { icon: "triangle", word: "Warning", plural: "warnings" },
  info: { icon: "info", word: "Note", plural: "notes" },
};
