/** What a colour says: always paired with a shape or a word, never used alone. */
export type Tone = "neutral" | "accent" | "error" | "warning" | "info" | "success";

/** How grave a problem is, worst first; each has its own shape (octagon, triangle, ring). */
export type Severity = "error" | "warning" | "info";
