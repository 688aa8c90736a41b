/** What a colour says: always paired with a shape or a word, never used alone. */
export type Tone = "neutral" | "accent" | "error" | "warning" | "info" | "success";
