import { children, choice, group, list, reference, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** Whatever a finding may be about. */
const checkable = [
  "design",
  "namespace",
  "extension",
  "enum",
  "domain",
  "composite",
  "range",
  "sequence",
  "table",
  "column",
  "primary-key",
  "unique",
  "foreign-key",
  "check",
  "exclusion",
  "index",
  "policy",
  "view",
  "function",
  "trigger",
] as const;

/** The root: what a design is called and what it holds. */
export const designShape = defineRecord("design", {
  name: words,
  namespaces: children("namespace"),
  extensions: children("extension"),
  kept: children("kept"),
  objects: children("object"),
  publications: children("publication"),
  grants: children("grant"),
  areas: children("area"),
  notes: children("note"),
  savedViews: children("saved-view"),
  /** Findings that a person has looked at and lets stand, with the reason. */
  exceptions: list(group({ rule: words, object: reference(...checkable), reason: words })),
  profile: choice("recommended", "strict", "supabase", "naming-only"),
  /** Rules whose severity is not the profile's. */
  severities: list(group({ rule: words, severity: choice("error", "warning", "info", "off") })),
});
